/** A node that does not stand by itself. */
@NullMarked
package org.portolan.network.embedded.breach;

import org.jspecify.annotations.NullMarked;
