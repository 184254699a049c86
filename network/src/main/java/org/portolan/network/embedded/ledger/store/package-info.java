/** Keys and values on disk: atomic batches, consistent views, ordered ranges, all of them RocksDB's. */
@NullMarked
package org.portolan.network.embedded.ledger.store;

import org.jspecify.annotations.NullMarked;
