package org.portolan.contracts.caller;

import com.google.protobuf.ByteString;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the latest callers, because reading a certificate costs more than most calls. */
final class CallerMemory {
    private static final int MOST = 256;

    private final Map<ByteString, Caller> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteString, Caller> eldest) {
            return size() > MOST;
        }
    };

    synchronized Caller of(byte[] creator) {
        return known.computeIfAbsent(ByteString.copyFrom(creator), bytes -> CallerCertificate.read(creator));
    }
}
