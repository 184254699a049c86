/** The Gateway service of a peer, through which the SDKs work: one class for each of its calls. */
@NullMarked
package org.portolan.network.embedded.gateway;

import org.jspecify.annotations.NullMarked;
