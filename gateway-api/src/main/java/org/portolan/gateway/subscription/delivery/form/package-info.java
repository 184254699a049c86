/** How an event is written for each kind of subscribers. */
@NullMarked
package org.portolan.gateway.subscription.delivery.form;

import org.jspecify.annotations.NullMarked;
