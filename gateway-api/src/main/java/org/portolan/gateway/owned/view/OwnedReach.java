package org.portolan.gateway.owned.view;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.Word;
import org.portolan.gateway.owned.view.search.Sight;
import org.portolan.records.member.MspId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a caller may read a certain record now; of a kind that says nobody who may, nobody may. */
@Component
public final class OwnedReach {
    /**
     * Who may read what there is of a kind. Kinds that have an {@link OwnedView} are read by what it says; each other kind
     * whose changes are told has a bean of this, which asks whoever answers the reader.
     */
    public interface OfKind {
        /** The first word of the kind's keys. */
        String kind();

        /** Whether there can be anything, now or later, that the caller's key lets it read. */
        boolean mayEverSee(Caller caller);

        /** Whether the caller may read this now. */
        boolean sees(Caller caller, MspId owner, String id);
    }

    private static final String THIS = " where kind = ? and owner = ? and id = ?";

    private final JdbcClient jdbc;
    private final OwnedSights sights;
    private final Map<String, OfKind> kinds;

    OwnedReach(
            JdbcClient jdbc, OwnedSights sights, ObjectProvider<OwnedView<?, ?>> views, ObjectProvider<OfKind> others) {
        this.jdbc = jdbc;
        this.sights = sights;
        this.kinds = Stream.<OfKind>concat(views.stream().map(Listed::new), others.stream())
                .collect(Collectors.toUnmodifiableMap(OfKind::kind, Function.identity()));
    }

    /** The first words of the keys of all kinds that are read by anybody. */
    public Set<String> kinds() {
        return kinds.keySet();
    }

    /** By the word of its kind, its owner and its id. */
    public boolean sees(Caller caller, String kind, MspId owner, String id) {
        var reach = kinds.get(kind);
        return reach != null && reach.sees(caller, owner, id);
    }

    /** Whether there can be a record of a kind, now or later, of which the caller's key lets it know. */
    public boolean mayEverSee(Caller caller, String kind) {
        var reach = kinds.get(kind);
        return reach != null && reach.mayEverSee(caller);
    }

    /** Of a kind with a list it is what stands there. */
    private final class Listed implements OfKind {
        private final OwnedView<?, ?> view;

        private Listed(OwnedView<?, ?> view) {
            this.view = view;
        }

        @Override
        public String kind() {
            return view.kind().word();
        }

        @Override
        public boolean mayEverSee(Caller caller) {
            return sights.of(caller, view).isPresent();
        }

        @Override
        public boolean sees(Caller caller, MspId owner, String id) {
            return sights.of(caller, view)
                    .filter(sight -> isWithin(sight, kind(), owner, id))
                    .isPresent();
        }
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
