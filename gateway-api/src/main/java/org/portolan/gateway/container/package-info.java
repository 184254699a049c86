/** Container movements over REST. */
@NullMarked
package org.portolan.gateway.container;

import org.jspecify.annotations.NullMarked;
