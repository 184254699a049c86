package org.portolan.gateway.owned;

import java.util.List;
import java.util.function.Function;
import org.portolan.gateway.access.address.WritingRoles;
import org.portolan.records.ledger.OwnedKind;
import org.springframework.http.HttpMethod;

/**
 * Where a kind of record is written: its address, what one is called, how its name is read from an address, and all acts.
 * A bean of it has the description tell of the acts.
 *
 * @param tag the part of the interface in which a description tells of it
 * @param word what one record is called in answers and operations, as {@code notice}
 * @param owner the variable of the address that names the owner
 * @param id the variable that names the record among its owner's
 * @param reader reads the record's name; what cannot be one is refused
 */
public record OwnedAddress<T, D>(
        OwnedKind<T, D> kind,
        String address,
        String tag,
        String word,
        String owner,
        String id,
        Function<String, ?> reader,
        List<OwnedAct<?>> acts) {

    public OwnedAddress {
        acts = List.copyOf(acts);
    }

    /** An address {@code /{owner}/{id}} below that of the list. */
    public static <T, D> OwnedAddress<T, D> of(
            OwnedKind<T, D> kind,
            String address,
            String tag,
            String word,
            Function<String, ?> reader,
            OwnedAct<?>... acts) {
        return new OwnedAddress<>(kind, address, tag, word, "owner", "id", reader, List.of(acts));
    }

    /** Who may write where, by the acts. */
    public List<WritingRoles> writing() {
        return acts.stream()
                .map(act -> new WritingRoles(HttpMethod.POST, path(act), act.roles()))
                .toList();
    }

    /** The pattern of an act's address. */
    String path(OwnedAct<?> act) {
        return act.creates() ? address : address + "/{" + owner + "}/{" + id + "}/" + act.suffix();
    }

    /** What an operation of an act is called. */
    public String operation(OwnedAct<?> act) {
        return word + "-" + (act.creates() ? act.function() : act.suffix());
    }
}
