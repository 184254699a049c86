package org.portolan.network.embedded.simulation;

import com.google.protobuf.ByteString;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.network.embedded.ledger.state.StateIterator;

/** Results that Fabric records in no read set: history, and ranges over private data. */
final class UnrecordedResults<T> implements QueryResults {
    private final StateIterator<T> values;
    private final Function<T, ByteString> toMessage;

    UnrecordedResults(StateIterator<T> values, Function<T, ByteString> toMessage) {
        this.values = values;
        this.toMessage = toMessage;
    }

    @Override
    public Optional<ByteString> next() {
        return values.hasNext() ? Optional.of(toMessage.apply(values.next())) : Optional.empty();
    }

    @Override
    public void close() {
        values.close();
    }
}
