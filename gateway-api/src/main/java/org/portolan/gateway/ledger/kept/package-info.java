/** What is kept of a transaction from its signature to its outcome, and how to read it. */
@NullMarked
package org.portolan.gateway.ledger.kept;

import org.jspecify.annotations.NullMarked;
