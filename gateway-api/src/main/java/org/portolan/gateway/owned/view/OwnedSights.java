package org.portolan.gateway.owned.view;

import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.owned.view.search.Sight;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.trade.TraderIdentification;
import org.springframework.stereotype.Component;

/**
 * Who may see what of records. Staff of the administration see what is its own or was entrusted to it, that of an
 * organisation beside it what is its own, a trader what names it. All members hold the public parts on the ledger anyway,
 * so their staff may ask for one by its name; a trader is no member.
 */
@Component
public final class OwnedSights {
    private final MspId administration;

    OwnedSights(GatewaySettings settings) {
        this.administration = new MspId(settings.administration());
    }

    /** What the caller may find in a list; nothing if there can be nothing for it. */
    public Optional<Sight> of(Caller caller, OwnedView<?, ?> view) {
        if (isTrader(caller)) {
            return view.traders()
                    .flatMap(word -> caller.trader().map(trader -> new Sight.Named(word, trader.number())));
        }
        if (!isStaff(caller, view)) {
            return Optional.empty();
        }
        return Optional.of(
                caller.organisation().equals(administration) ? new Sight.Held() : ofOther(caller.organisation(), view));
    }

    private static Sight ofOther(MspId organisation, OwnedView<?, ?> view) {
        return view.members()
                .<Sight>map(word -> new Sight.Named(word, organisation.id()))
                .orElseGet(() -> new Sight.OwnedBy(organisation));
    }

    /** Whether the caller may read the confidential part too. */
    public <T, D> boolean mayReadAll(Caller caller, OwnedView<T, D> view, StoredRecord<T, D> stored) {
        if (isTrader(caller)) {
            return caller.trader()
                    .filter(trader -> isNamed(trader, view, stored))
                    .isPresent();
        }
        var owner = view.kind().owner(stored.record());
        return isStaff(caller, view)
                && (owner.equals(caller.organisation())
                        || caller.organisation().equals(administration)
                                && stored.part().isPresent());
    }

    /** Whether the caller has to do with records of this kind: not every role of a member has, nor each member with all. */
    private boolean isStaff(Caller caller, OwnedView<?, ?> view) {
        return caller.mayActAs(view.staff())
                && !(view.closed() && !caller.organisation().equals(administration));
    }

    /** Whether the caller is told what all members hold, of a record that is not in its list. */
    boolean mayReadPublicPart(Caller caller, OwnedView<?, ?> view) {
        return !view.closed() && isMember(caller);
    }

    /** Whether the caller speaks for a member: what is between members no trader reads. */
    public boolean isMember(Caller caller) {
        return !isTrader(caller);
    }

    private static boolean isTrader(Caller caller) {
        return caller.trader().isPresent() || caller.mayActAs(Role.TRADER);
    }

    private static <T, D> boolean isNamed(
            TraderIdentification trader, OwnedView<T, D> view, StoredRecord<T, D> stored) {
        var details = stored.part().map(ConfidentialPart::content);
        return view.kind().words().stream()
                .filter(word -> view.traders().filter(word.name()::equals).isPresent())
                .anyMatch(word -> word.values().apply(stored.record(), details).contains(trader.number()));
    }
}
