/** Follows the channel's blocks at our own peer, verifies that they are one chain, and keeps what they say. */
@NullMarked
package org.portolan.gateway.blocks;

import org.jspecify.annotations.NullMarked;
