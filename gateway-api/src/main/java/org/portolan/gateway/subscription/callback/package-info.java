/** Event subscriptions as DCSA Track and Trace 2.2.0 has them, for clients that speak it already. */
@NullMarked
package org.portolan.gateway.subscription.callback;

import org.jspecify.annotations.NullMarked;
