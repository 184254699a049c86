/** The embedded node with the contracts at every organisation's peer, for tests over the real protocols. */
@NullMarked
package org.portolan.contracts.network;

import org.jspecify.annotations.NullMarked;
