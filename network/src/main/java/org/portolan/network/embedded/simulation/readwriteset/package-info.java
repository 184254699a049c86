/** Fabric's read-write sets: built in Fabric's order and with Fabric's hashes, so that endorsers agree byte for byte. */
@NullMarked
package org.portolan.network.embedded.simulation.readwriteset;

import org.jspecify.annotations.NullMarked;
