/** A network of Fabric: its identities, its topology, two engines that run it, and what keeps it well. */
@NullMarked
package org.portolan.network;

import org.jspecify.annotations.NullMarked;
