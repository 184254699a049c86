/** Where something listens, and whether something can. */
@NullMarked
package org.portolan.network.address;

import org.jspecify.annotations.NullMarked;
