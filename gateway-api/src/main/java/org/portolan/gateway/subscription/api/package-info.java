/** What callers ask and order about their subscriptions, over REST. */
@NullMarked
package org.portolan.gateway.subscription.api;

import org.jspecify.annotations.NullMarked;
