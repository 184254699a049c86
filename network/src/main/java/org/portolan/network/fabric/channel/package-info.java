/** The channel: its genesis block, who joined it, and which chaincodes it agreed on. */
@NullMarked
package org.portolan.network.fabric.channel;

import org.jspecify.annotations.NullMarked;
