/** What an endorsed transaction in a block says: who made it, who endorsed it, what it read and wrote. */
@NullMarked
package org.portolan.network.embedded.ledger.transaction;

import org.jspecify.annotations.NullMarked;
