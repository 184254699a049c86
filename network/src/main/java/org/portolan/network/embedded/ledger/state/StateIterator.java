package org.portolan.network.embedded.ledger.state;

import java.util.Iterator;

/** An iterator over state that holds a resource of the store until closed. */
public interface StateIterator<T> extends Iterator<T>, AutoCloseable {
    @Override
    void close();
}
