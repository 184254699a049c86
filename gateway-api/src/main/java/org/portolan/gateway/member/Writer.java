package org.portolan.gateway.member;

import org.portolan.records.member.Member;

/** A member as the author of what is shown: its MSP id, its name, and the first of its capacities. */
public record Writer(String mspId, String name, String kind) {

    static Writer of(Member member) {
        return new Writer(member.mspId().id(), member.name(), member.kind().name());
    }
}
