package org.portolan.network.embedded.ledger.blocks;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The block files are not what was written; nothing was changed, and a person must decide. */
public final class CorruptLedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CorruptLedgerException(Path file, long offset, @Nullable String what) {
        super("block file " + file + " at offset " + offset + ": " + what);
    }

    public CorruptLedgerException(String what) {
        super(what);
    }
}
