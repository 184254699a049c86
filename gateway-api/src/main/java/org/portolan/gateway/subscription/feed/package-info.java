/** The events of the ledger in its order, for one reader: from which position on, of which containers, and what it may see. */
@NullMarked
package org.portolan.gateway.subscription.feed;

import org.jspecify.annotations.NullMarked;
