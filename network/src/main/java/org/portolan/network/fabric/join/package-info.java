/** How an administration comes into a running channel, and leaves it: its request, the change, its invitation. */
@NullMarked
package org.portolan.network.fabric.join;

import org.jspecify.annotations.NullMarked;
