/** Peers, orderers and contract hosts as supervised processes with their health. */
@NullMarked
package org.portolan.network.fabric.node;

import org.jspecify.annotations.NullMarked;
