/** Streams of blocks to clients: whole, filtered, or with the private data of the endpoint's own organisation. */
@NullMarked
package org.portolan.network.embedded.deliver;

import org.jspecify.annotations.NullMarked;
