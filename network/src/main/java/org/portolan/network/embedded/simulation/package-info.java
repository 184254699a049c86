/** What a transaction reads and writes while a contract runs, recorded byte for byte as Fabric's peer records it. */
@NullMarked
package org.portolan.network.embedded.simulation;

import org.jspecify.annotations.NullMarked;
