/** Who wants to be told of events where, how far each has been told, and what keeps a subscription from going on. */
@NullMarked
package org.portolan.gateway.subscription;

import org.jspecify.annotations.NullMarked;
