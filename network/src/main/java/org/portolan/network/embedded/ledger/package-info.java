/** One channel: its blocks, its state and its private data, kept on disk and given out in order. */
@NullMarked
package org.portolan.network.embedded.ledger;

import org.jspecify.annotations.NullMarked;
