package org.portolan.network.backup.archive;

/** A backup cannot be made, read or restored; the message is one sentence for the person who wants it. */
public final class BackupRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public BackupRefused(String message) {
        super(message);
    }

    public BackupRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
