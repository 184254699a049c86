/** The way of a request to the ledger: endorsed, kept, submitted, and followed until its outcome is known. */
@NullMarked
package org.portolan.gateway.ledger;

import org.jspecify.annotations.NullMarked;
