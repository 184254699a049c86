/** Hashes as Fabric forms them. */
@NullMarked
package org.portolan.network.hash;

import org.jspecify.annotations.NullMarked;
