package org.portolan.gateway.owned.view;

import java.util.Optional;
import java.util.Set;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.member.Role;

/**
 * How a kind of record is shown: what one is called, at which address its list is, whose staff lists them, and by which
 * word a trader is named in those that are its own. A bean of it has the description say what the records look like.
 *
 * @param name in descriptions, as {@code Notice}
 * @param staff who of an organisation may ask for lists
 * @param traders the word by which a trader's identification finds its own records; without it traders see none
 * @param members the word by which an organisation beside the administration finds the records that are its own or for
 *     it; without it, it finds those that it owns
 * @param closed whether an organisation beside the administration is shown none, and nobody the public part of one that
 *     is not in its list
 * @param questions what programs ask at the common addresses, and by what lists are narrowed
 */
public record OwnedView<T, D>(
        OwnedKind<T, D> kind,
        String name,
        String address,
        Set<Role> staff,
        Optional<String> traders,
        Optional<String> members,
        boolean closed,
        OwnedQuestions questions) {

    public OwnedView {
        staff = Set.copyOf(staff);
    }

    /** Shown to staff alone. */
    public static <T, D> OwnedView<T, D> of(OwnedKind<T, D> kind, String name, String address, Set<Role> staff) {
        return new OwnedView<>(
                kind, name, address, staff, Optional.empty(), Optional.empty(), false, OwnedQuestions.none());
    }

    /** Shown also to the traders that a word of the record names. */
    public OwnedView<T, D> andToTradersBy(String word) {
        return new OwnedView<>(kind, name, address, staff, Optional.of(word), members, closed, questions);
    }

    /** Shown to each organisation also by a word of the public part whose values are MSP ids, its owner's among them. */
    public OwnedView<T, D> andToMembersBy(String word) {
        return new OwnedView<>(kind, name, address, staff, traders, Optional.of(word), closed, questions);
    }

    /** Shown to nobody else, not even in the public part by its name. */
    public OwnedView<T, D> andToNobodyElse() {
        return new OwnedView<>(kind, name, address, staff, traders, members, true, questions);
    }

    /** Asked for in these ways. */
    public OwnedView<T, D> asked(OwnedQuestions ways) {
        return new OwnedView<>(kind, name, address, staff, traders, members, closed, ways);
    }
}
