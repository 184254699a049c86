/** How a receiver can tell that a message is Portolan's and unchanged, and how the shared secrets are kept. */
@NullMarked
package org.portolan.gateway.subscription.signature;

import org.jspecify.annotations.NullMarked;
