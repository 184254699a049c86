/** Events as they come, over one connection that stays open: server-sent events. */
@NullMarked
package org.portolan.gateway.subscription.stream;

import org.jspecify.annotations.NullMarked;
