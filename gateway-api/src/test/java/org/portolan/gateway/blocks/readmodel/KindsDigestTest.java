package org.portolan.gateway.blocks.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.records.RecordKinds;
import org.portolan.records.digest.Digest;
import org.portolan.records.ledger.Naming;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.RecordKind;
import org.portolan.records.ledger.SaidKind;
import org.portolan.records.ledger.Saying;
import org.portolan.records.ledger.Sealing;
import org.portolan.records.ledger.Telling;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.trade.InterestEvidence;

/** Each kind here is a seal on a box, declared in one thing otherwise than {@link #SEAL}. */
class KindsDigestTest {
    private static final Function<Seal, String> NUMBER = Seal::number;
    private static final Shape<Seal> SHAPE = shape("number", TextForm.WORDS);
    private static final OwnedKind<Seal, Seal> SEAL = kind("seal", SHAPE);
    private static final SaidKind<Seal> BROKEN = said("sealBroken", "seal");

    private record Seal(String number) {}

    private enum Colour {
        RED
    }

    private enum MoreColours {
        RED,
        GREEN
    }

    @ParameterizedTest
    @MethodSource("others")
    void another_declaration_has_another_digest(String what, RecordKind<?> other) {
        assertThat(digest(other)).as(what).isNotEqualTo(digest(SEAL));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("word", kind("mark", SHAPE)),
                arguments("contract", contract(SEAL, "box")),
                arguments("version", kind("seal", SHAPE.after(SHAPE, seal -> seal))),
                arguments("version of the confidential part", kind("seal", SHAPE, SHAPE.after(SHAPE, seal -> seal))),
                arguments("field", kind("seal", shape("sealNumber", TextForm.WORDS))),
                arguments("search word", SEAL.foundBy("number", text -> text, seal -> List.of(seal.number()))),
                arguments("saying", SEAL.spokenOf(BROKEN)),
                arguments("telling", SEAL.told(Telling.of("seal", "SET"))),
                arguments("evidence", evidence(SEAL)),
                arguments("kept where held", SEAL.keptWhereHeldAlone()),
                arguments("kind", BROKEN));
    }

    @Test
    void a_code_that_a_former_gateway_could_not_read_counts() {
        assertThat(digest(kind("seal", shape("colour", TextForm.codes(MoreColours.class), MoreColours.GREEN))))
                .isNotEqualTo(digest(kind("seal", shape("colour", TextForm.codes(Colour.class), Colour.RED))));
    }

    @Test
    void the_version_of_a_part_within_a_record_counts() {
        assertThat(digest(kind("seal", around(SHAPE.after(SHAPE, seal -> seal)))))
                .isNotEqualTo(digest(kind("seal", around(SHAPE))));
    }

    @Test
    void what_is_spoken_of_counts_and_how_it_is_told_by_itself() {
        var told = BROKEN.told(Telling.of("broken", "SAID"), NUMBER, NUMBER);

        assertThat(List.of(digest(BROKEN), digest(told), digest(said("sealBroken", "mark"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void one_kind_more_counts_and_the_order_of_kinds_does_not() {
        assertThat(digest(SEAL, BROKEN)).isNotEqualTo(digest(SEAL)).isEqualTo(digest(BROKEN, SEAL));
    }

    @Test
    void the_same_declaration_has_the_same_digest_whatever_its_sentences_and_functions() {
        var told = shape("number", TextForm.WORDS.described("As stamped.").like("CN-1"))
                .named("Seal", "A seal.");

        assertThat(digest(kind("seal", told))).isEqualTo(digest(SEAL));
        assertThat(KindsDigest.text(RecordKinds.ALL)).doesNotContain("$", "@", "lambda");
    }

    /** Whoever declares something more of kinds says here that the digest has it, or that rows do not depend on it. */
    @Test
    void all_that_kinds_declare_is_in_the_digest_or_is_code() {
        assertThat(names(OwnedKind.class))
                .containsExactlyInAnyOrder(
                        "contract",
                        "word",
                        "shape",
                        "naming",
                        "sealing",
                        "status",
                        "words",
                        "telling",
                        "sayings",
                        "evidence",
                        "keptWhereHeld");
        assertThat(names(SaidKind.class))
                .containsExactlyInAnyOrder("contract", "word", "shapes", "reader", "fits", "text", "saying", "told");
    }

    private static Stream<String> names(Class<?> type) {
        return Stream.of(type.getRecordComponents()).map(RecordComponent::getName);
    }

    private static Digest digest(RecordKind<?>... kinds) {
        return KindsDigest.of(List.of(kinds));
    }

    private static OwnedKind<Seal, Seal> kind(String word, Shape<Seal> shape) {
        return kind(word, shape, SHAPE);
    }

    private static OwnedKind<Seal, Seal> kind(String word, Shape<Seal> shape, Shape<Seal> part) {
        return OwnedKind.of(
                word,
                shape,
                new Naming<>(seal -> new MspId("CNCustomsMSP"), NUMBER),
                Sealing.named(part, seal -> Digest.of(), seal -> List.of()),
                NUMBER);
    }

    private static SaidKind<Seal> said(String word, String subject) {
        return SaidKind.of("seal", word, Saying.open(subject, SHAPE, seal -> new MspId("CNCustomsMSP"), NUMBER));
    }

    private static OwnedKind<Seal, Seal> contract(OwnedKind<Seal, Seal> kind, String contract) {
        return new OwnedKind<>(
                contract,
                kind.word(),
                kind.shape(),
                kind.naming(),
                kind.sealing(),
                kind.status(),
                kind.words(),
                kind.telling(),
                kind.sayings(),
                kind.evidence(),
                kind.keptWhereHeld());
    }

    /** Not by {@code bearingOut}, which adds a search word too. */
    private static OwnedKind<Seal, Seal> evidence(OwnedKind<Seal, Seal> kind) {
        Function<Seal, InterestEvidence> paper = seal -> {
            throw new AssertionError("only that it is there counts");
        };
        return new OwnedKind<>(
                kind.contract(),
                kind.word(),
                kind.shape(),
                kind.naming(),
                kind.sealing(),
                kind.status(),
                kind.words(),
                kind.telling(),
                kind.sayings(),
                Optional.of(paper),
                kind.keptWhereHeld());
    }

    private static Shape<Seal> shape(String field, TextForm<String> form) {
        return Shape.of(fields -> {
            var number = fields.required(field, form, NUMBER);
            return taken -> new Seal(taken.of(number));
        });
    }

    private static <C> Shape<Seal> shape(String field, TextForm<C> form, C code) {
        return Shape.of(fields -> {
            var colour = fields.required(field, form, seal -> code);
            return taken -> new Seal(taken.of(colour).toString());
        });
    }

    private static Shape<Seal> around(Shape<Seal> part) {
        return Shape.of(fields -> {
            var parts = fields.list("parts", 1, part, List::of);
            return taken -> taken.of(parts).getFirst();
        });
    }
}
