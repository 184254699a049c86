/** The channel: its genesis block, who joined it, and how it is brought to what a topology says. */
@NullMarked
package org.portolan.network.fabric.channel;

import org.jspecify.annotations.NullMarked;
