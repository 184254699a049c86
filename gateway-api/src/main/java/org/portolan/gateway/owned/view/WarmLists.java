package org.portolan.gateway.owned.view;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.owned.view.search.Sight;
import org.portolan.gateway.owned.view.search.Wanted;
import org.portolan.gateway.query.PageWish;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.member.MspId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Asks for a page of each list before the gateway says that it is ready: whoever asks first would wait until all that
 * answers is loaded.
 */
@Component
final class WarmLists implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(WarmLists.class);
    private static final int PAGE = 50;
    /** Of what is asked for once, most is still run without having been compiled. */
    private static final int TIMES = 3;

    private final OwnedReader records;
    private final MspId administration;
    private final List<OwnedView<?, ?>> views;

    WarmLists(OwnedReader records, GatewaySettings settings, List<OwnedView<?, ?>> views) {
        this.records = records;
        this.administration = new MspId(settings.administration());
        this.views = List.copyOf(views);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            views.stream().map(OwnedView::kind).forEach(this::ask);
        } catch (RuntimeException unanswered) {
            // Nobody asked: a list that cannot be read is told to the one who wants it, and keeps no other from its
            // reader.
            LOG.debug("A list could not be read at the start", unanswered);
        }
    }

    private void ask(OwnedKind<?, ?> kind) {
        for (int time = 0; time < TIMES; time++) {
            for (var wanted : List.of(Wanted.all(), Wanted.all().of(Optional.of(administration)))) {
                ask(kind, new Sight.Held(), wanted);
                ask(kind, new Sight.OwnedBy(administration), wanted);
                kind.words().forEach(word -> ask(kind, new Sight.Named(word.name(), ""), wanted));
            }
        }
    }

    private void ask(OwnedKind<?, ?> kind, Sight sight, Wanted wanted) {
        records.list(kind, sight, wanted, new PageWish<>(PAGE, Optional.empty()));
        records.count(kind, sight, wanted);
    }
}
