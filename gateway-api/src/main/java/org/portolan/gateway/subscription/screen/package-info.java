/** What developers of a caller's system see: their key, their subscriptions, what was sent, and what a message looks like. */
@NullMarked
package org.portolan.gateway.subscription.screen;

import org.jspecify.annotations.NullMarked;
