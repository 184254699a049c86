package org.portolan.gateway.owned.view;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.Word;
import org.portolan.records.member.MspId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a caller would find a certain record in the list of its kind now; of a kind without a list nobody would. */
@Component
public final class OwnedReach {
    private static final String THIS = " where kind = ? and owner = ? and id = ?";

    private final JdbcClient jdbc;
    private final OwnedSights sights;
    private final Map<String, OwnedView<?, ?>> views;

    OwnedReach(JdbcClient jdbc, OwnedSights sights, ObjectProvider<OwnedView<?, ?>> views) {
        this.jdbc = jdbc;
        this.sights = sights;
        this.views = views.stream()
                .collect(Collectors.toUnmodifiableMap(view -> view.kind().word(), Function.identity()));
    }

    /** By the word of its kind, its owner and its id. */
    public boolean sees(Caller caller, String kind, MspId owner, String id) {
        return Optional.ofNullable(views.get(kind))
                .flatMap(view -> sights.of(caller, view))
                .filter(sight -> isWithin(sight, kind, owner, id))
                .isPresent();
    }

    /** Whether there can be a record of a kind, now or later, of which the caller's key lets it know. */
    public boolean mayEverSee(Caller caller, String kind) {
        return Optional.ofNullable(views.get(kind))
                .flatMap(view -> sights.of(caller, view))
                .isPresent();
    }

    private boolean isWithin(Sight sight, String kind, MspId owner, String id) {
        return switch (sight) {
            case Sight.Held held ->
                jdbc.sql("select kind from owned_records" + THIS + " and held = true")
                        .params(kind, owner.id(), id)
                        .query(String.class)
                        .optional()
                        .isPresent();
            case Sight.OwnedBy by -> by.organisation().equals(owner);
            case Sight.Named named ->
                jdbc.sql("select kind from owned_records r" + THIS + " and " + Word.IN_RECORD)
                        .params(
                                kind,
                                owner.id(),
                                id,
                                Word.of(kind, named.word(), named.value()).sought())
                        .query(String.class)
                        .optional()
                        .isPresent();
        };
    }
}
