/** What a network on Fabric consists of on this machine: each node with its addresses, files and identity. */
@NullMarked
package org.portolan.network.fabric.layout;

import org.jspecify.annotations.NullMarked;
