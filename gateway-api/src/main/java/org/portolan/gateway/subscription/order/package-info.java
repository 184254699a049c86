/** What owners order about their subscriptions, by whichever interface they do. */
@NullMarked
package org.portolan.gateway.subscription.order;

import org.jspecify.annotations.NullMarked;
