/** Blocks in append-only files, their hashes and flags, and the index that finds them. */
@NullMarked
package org.portolan.network.embedded.ledger.blocks;

import org.jspecify.annotations.NullMarked;
