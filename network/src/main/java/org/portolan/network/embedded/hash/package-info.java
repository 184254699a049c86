/** Hashes as Fabric forms them. */
@NullMarked
package org.portolan.network.embedded.hash;

import org.jspecify.annotations.NullMarked;
