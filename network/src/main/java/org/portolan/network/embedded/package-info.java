/** The embedded engine: peers and an orderer that speak Fabric's protocols, in one process. */
@NullMarked
package org.portolan.network.embedded;

import org.jspecify.annotations.NullMarked;
