package org.portolan.gateway.owned.view.search;

import org.portolan.records.member.MspId;

/** Which records of a kind somebody may find in a list; of others not even their number is told. */
public sealed interface Sight {

    /** Those of this administration, and those whose confidential part was entrusted to it. */
    record Held() implements Sight {}

    /** Those of one organisation. */
    record OwnedBy(MspId organisation) implements Sight {}

    /** Those that have a word of a kind, as traders are named by their number. */
    record Named(String word, String value) implements Sight {}
}
