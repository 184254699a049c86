/** The fabric engine: the topology's network as processes of Hyperledger Fabric on this machine. */
@NullMarked
package org.portolan.network.fabric;

import org.jspecify.annotations.NullMarked;
