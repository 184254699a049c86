package org.portolan.network.embedded.simulation;

import com.google.protobuf.ByteString;
import java.util.Optional;

/** The results of one open query, each as the serialized message that the shim expects; bound to its simulation. */
public interface QueryResults extends AutoCloseable {
    /** Nothing once all have been returned; what is returned counts as read. */
    Optional<ByteString> next();

    /** The key at which the next page begins, or empty at the end; asked for when the page is complete. */
    default String bookmark() {
        return "";
    }

    @Override
    void close();
}
