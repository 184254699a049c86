/** Fabric's own programs: found, checked for their version, run. */
@NullMarked
package org.portolan.network.fabric.program;

import org.jspecify.annotations.NullMarked;
