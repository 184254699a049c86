/** Starts a whole network from its topology: identities, node and contracts, and tells others how to reach it. */
@NullMarked
package org.portolan.network.launch;

import org.jspecify.annotations.NullMarked;
