/** Who orders for a channel: orderers that come, go, or get new certificates while it runs. */
@NullMarked
package org.portolan.network.fabric.consenter;

import org.jspecify.annotations.NullMarked;
