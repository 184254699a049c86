/** What a block changes: its updates over the state before it, their hash, and the store that takes them in. */
@NullMarked
package org.portolan.network.embedded.ledger.commit;

import org.jspecify.annotations.NullMarked;
