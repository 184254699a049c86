/** The peers that a gateway asks, what they answer, and how a failed call is reported to a client. */
@NullMarked
package org.portolan.network.embedded.gateway.peers;

import org.jspecify.annotations.NullMarked;
