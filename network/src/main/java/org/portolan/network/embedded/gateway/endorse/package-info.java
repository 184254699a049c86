/** The gateway's Endorse: plans who must endorse, collects their endorsements and prepares the transaction. */
@NullMarked
package org.portolan.network.embedded.gateway.endorse;

import org.jspecify.annotations.NullMarked;
