package org.portolan.network.backup.archive;

/** Hears how far long work is. */
@FunctionalInterface
public interface Progress {

    /** So many bytes of all are done; called often. */
    void at(String work, long done, long all);
}
