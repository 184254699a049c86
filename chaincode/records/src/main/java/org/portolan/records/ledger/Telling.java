package org.portolan.records.ledger;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How changes of a kind's records are told to those who subscribe to them: a message is of the type {@code name.change},
 * such as {@code certificate.issued}.
 *
 * @param name what such a record is called in messages
 * @param changes what can become of one, as its status and what others say about it name it
 */
public record Telling(String name, List<String> changes) {

    public Telling {
        changes = List.copyOf(changes);
    }

    /** Under a name, of these changes. */
    public static Telling of(String name, String... changes) {
        return new Telling(name, List.of(changes));
    }

    /** Under a name, of these changes. */
    public static Telling of(String name, Enum<?>... changes) {
        return new Telling(name, Stream.of(changes).map(Enum::name).toList());
    }

    /** The type of the message that tells of a change. */
    public String type(String change) {
        return name + "." + change.toLowerCase(Locale.ROOT);
    }

    /** All types of messages that there may be. */
    public Stream<String> types() {
        return changes.stream().map(this::type);
    }
}
