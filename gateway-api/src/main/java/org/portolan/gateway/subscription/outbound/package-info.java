/** Sends requests to addresses that callers choose, without becoming their way into the gateway's own network. */
@NullMarked
package org.portolan.gateway.subscription.outbound;

import org.jspecify.annotations.NullMarked;
