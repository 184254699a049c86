/** What was sent to whom, when, and what came of it. */
@NullMarked
package org.portolan.gateway.subscription.delivery.log;

import org.jspecify.annotations.NullMarked;
