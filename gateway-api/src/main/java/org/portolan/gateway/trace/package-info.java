/** The trail of a container, from both sides of the border, as the ledger tells it. */
@NullMarked
package org.portolan.gateway.trace;

import org.jspecify.annotations.NullMarked;
