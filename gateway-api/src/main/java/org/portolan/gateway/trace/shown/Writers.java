package org.portolan.gateway.trace.shown;

import java.util.HashMap;
import java.util.Map;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.member.Writer;
import org.portolan.records.member.MspId;

/** Each writer of one answer, looked up once. */
public final class Writers {
    private final Members members;
    private final Map<MspId, Writer> known = new HashMap<>();

    /** Looks up with the given members. */
    public Writers(Members members) {
        this.members = members;
    }

    /** A member by name. */
    public Writer of(MspId mspId) {
        return known.computeIfAbsent(mspId, members::writer);
    }
}
