/** The files that Fabric's programs read, rendered from the topology. */
@NullMarked
package org.portolan.network.fabric.configuration;

import org.jspecify.annotations.NullMarked;
