package org.portolan.gateway.blocks.readmodel;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.OwnedKind.SearchWord;
import org.portolan.records.ledger.RecordKind;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.shape.Field;
import org.portolan.records.shape.Form;
import org.portolan.records.shape.Shape;

/**
 * The digest of what kinds of record declare and rows depend on: a gateway that knew other kinds has passed over what it
 * did not know, or has kept it otherwise. What is code, as how a word is taken from a record, is not in it.
 */
final class KindsDigest {
    private KindsDigest() {}

    /** The order of the kinds does not count. */
    static Digest of(Collection<? extends RecordKind<?>> kinds) {
        return Digest.of(text(kinds).getBytes(StandardCharsets.UTF_8));
    }

    /** A line for each thing that is declared, so that two declarations never have the same text. */
    static String text(Collection<? extends RecordKind<?>> kinds) {
        return kinds.stream()
                .sorted(Comparator.comparing(RecordKind::word))
                .flatMap(KindsDigest::lines)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(RecordKind<?> kind) {
        var common = Stream.concat(
                Stream.of("kind " + kind.word(), "contract " + kind.contract(), "names " + kind.names()),
                kind.shapes().stream().map(shape -> "shape " + form(shape)));
        var own = switch (kind) {
            case OwnedKind<?, ?> owned -> owned(owned);
            case SaidKind<?> said -> said(said);
        };
        return Stream.of(common, own, kind.telling().map(how -> "told").stream())
                .flatMap(lines -> lines);
    }

    private static Stream<String> owned(OwnedKind<?, ?> kind) {
        return Stream.of(
                        kind.words().stream().map(SearchWord::name).map(name -> "found by " + name),
                        kind.sayings().stream().map(said -> "spoken of by " + said.word()),
                        kind.evidence().map(paper -> "bears out").stream(),
                        Optional.of("kept where held").filter(line -> kind.keptWhereHeld()).stream())
                .flatMap(lines -> lines);
    }

    private static Stream<String> said(SaidKind<?> kind) {
        return kind.saying().map(saying -> "speaks of " + saying.subject()).stream();
    }

    /** Its version, and the fields and codes without which what is on the ledger cannot be read. */
    private static String form(Form<?> form) {
        return form instanceof Shape<?> shape
                ? shape.version()
                        + shape.fields().stream()
                                .map(KindsDigest::field)
                                .sorted()
                                .collect(Collectors.joining(",", "{", "}"))
                : Optional.ofNullable(form.schema().fields().get("enum"))
                        .map(CanonicalJson::text)
                        .orElse("");
    }

    private static String field(Field<?, ?> field) {
        return field.name() + (field.isMandatory() ? ":" : "?") + form(field.form());
    }
}
