/** A network as data: the channel, who takes part in it, where they listen, and which chaincodes run under which policy. */
@NullMarked
package org.portolan.network.topology;

import org.jspecify.annotations.NullMarked;
