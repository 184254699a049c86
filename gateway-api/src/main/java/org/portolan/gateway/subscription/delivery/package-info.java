/** Sends events to subscribers: each subscription on a thread of its own, in order, until the target has taken each. */
@NullMarked
package org.portolan.gateway.subscription.delivery;

import org.jspecify.annotations.NullMarked;
