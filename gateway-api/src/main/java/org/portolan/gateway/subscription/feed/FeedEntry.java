package org.portolan.gateway.subscription.feed;

import java.util.Optional;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.member.MspId;

/** That there is something to tell: enough to decide who may know, without its content. */
public sealed interface FeedEntry {
    /** Where it stands on the ledger. */
    LedgerPosition position();

    /** The name of the message that tells of it, the same in every attempt and replay. */
    String eventId();

    /** The container that it is about, if it names one. */
    Optional<ContainerNumber> container();

    /** A movement; one that is shared has no container. */
    record Movement(Optional<ContainerNumber> container, String eventTime, String eventId, LedgerPosition position)
            implements FeedEntry {}

    /** That a record was created or changed, or that somebody said something about it. */
    record Change(RecordName record, String status, LedgerPosition position) implements FeedEntry {

        /** By the record and the place on the ledger, where it is changed once. */
        @Override
        public String eventId() {
            var name = JsonObject.builder()
                    .put("id", record.id())
                    .put("kind", record.kind())
                    .put("owner", record.owner())
                    .put("position", Marker.after(position))
                    .build();
            return Digest.of(CanonicalJson.write(name)).hex();
        }

        /** A record names its containers, if any, where not everybody can read. */
        @Override
        public Optional<ContainerNumber> container() {
            return Optional.empty();
        }
    }

    /**
     * One record of all.
     *
     * @param kind the first word of its key
     */
    record RecordName(String kind, MspId owner, String id) {}
}
