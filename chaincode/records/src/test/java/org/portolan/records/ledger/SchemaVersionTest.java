package org.portolan.records.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Digest;
import org.portolan.records.digest.Salt;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;

/** A made-up kind of which records in three versions lie on the ledger, each with one declaration of what became of it. */
class SchemaVersionTest {
    private enum Colour {
        RED,
        NONE
    }

    private record FirstSeal(MspId owner, String number) {
        static final Shape<FirstSeal> SHAPE = Shape.of(seal -> {
            var owner = seal.required("owner", MspId.TEXT, FirstSeal::owner);
            var number = seal.required("number", TextForm.WORDS, FirstSeal::number);
            return taken -> new FirstSeal(taken.of(owner), taken.of(number));
        });
    }

    private record SecondSeal(MspId owner, String number, Colour colour) {
        static final Shape<SecondSeal> SHAPE = Shape.<SecondSeal>of(seal -> {
                    var owner = seal.required("owner", MspId.TEXT, SecondSeal::owner);
                    var number = seal.required("number", TextForm.WORDS, SecondSeal::number);
                    var colour = seal.required("colour", TextForm.codes(Colour.class), SecondSeal::colour);
                    return taken -> new SecondSeal(taken.of(owner), taken.of(number), taken.of(colour));
                })
                .after(FirstSeal.SHAPE, first -> new SecondSeal(first.owner(), first.number(), Colour.NONE));
    }

    private record Seal(MspId owner, String number, List<Colour> colours) {
        static final Shape<Seal> SHAPE = Shape.<Seal>of(seal -> {
                    var owner = seal.required("owner", MspId.TEXT, Seal::owner);
                    var number = seal.required("number", TextForm.WORDS, Seal::number);
                    var colours = seal.codes("colours", 0, Colour.class, Seal::colours);
                    return taken -> new Seal(taken.of(owner), taken.of(number), taken.of(colours));
                })
                .after(SecondSeal.SHAPE, second -> new Seal(second.owner(), second.number(), List.of(second.colour())));
    }

    private record FirstDetails(String maker) {
        static final Shape<FirstDetails> SHAPE = Shape.of(details -> {
            var maker = details.required("maker", TextForm.WORDS, FirstDetails::maker);
            return taken -> new FirstDetails(taken.of(maker));
        });
    }

    private record Details(Optional<String> maker, boolean known) {
        static final Shape<Details> SHAPE = Shape.<Details>of(details -> {
                    var maker = details.optional("maker", TextForm.WORDS, Details::maker);
                    return taken -> new Details(taken.of(maker), true);
                })
                .after(FirstDetails.SHAPE, first -> new Details(Optional.of(first.maker()), false));
    }

    private static final MspId CN = new MspId("CNCustomsMSP");
    private static final List<String> NAMES = List.of(CN.id(), "A1");
    private static final OwnedKind<Seal, Details> KIND = OwnedKind.of(
            "seal",
            Seal.SHAPE,
            new Naming<>(Seal::owner, Seal::number),
            Sealing.named(Details.SHAPE, seal -> new Digest("a".repeat(64)), seal -> List.of(seal.owner())),
            seal -> "SET");

    @Test
    void records_of_all_versions_are_read_as_what_they_would_be_now() {
        assertThat(read("{\"number\":\"A1\",\"owner\":\"CNCustomsMSP\"}"))
                .isEqualTo(new Seal(CN, "A1", List.of(Colour.NONE)));
        assertThat(read("{\"colour\":\"RED\",\"number\":\"A1\",\"owner\":\"CNCustomsMSP\",\"schemaVersion\":2}"))
                .isEqualTo(new Seal(CN, "A1", List.of(Colour.RED)));
        assertThat(read("{\"number\":\"A1\",\"owner\":\"CNCustomsMSP\",\"schemaVersion\":3}"))
                .isEqualTo(new Seal(CN, "A1", List.of()));
    }

    @Test
    void what_is_written_says_its_version_but_for_the_first() {
        assertThat(FirstSeal.SHAPE.text(new FirstSeal(CN, "A1")))
                .isEqualTo("{\"number\":\"A1\",\"owner\":\"CNCustomsMSP\"}");
        assertThat(KIND.shape().text(new Seal(CN, "A1", List.of(Colour.RED))))
                .isEqualTo("{\"colours\":[\"RED\"],\"number\":\"A1\",\"owner\":\"CNCustomsMSP\",\"schemaVersion\":3}");
        assertThat(KIND.shape().version()).isEqualTo(3);
    }

    @Test
    void a_version_has_the_fields_that_it_had_and_no_other() {
        assertThat(faults("{\"colour\":\"RED\",\"number\":\"A1\",\"owner\":\"CNCustomsMSP\"}"))
                .containsExactly("colour");
        assertThat(faults("{\"number\":\"A1\",\"owner\":\"CNCustomsMSP\",\"schemaVersion\":2}"))
                .containsExactly("colour");
    }

    @Test
    void a_field_of_the_next_version_is_refused_with_that_version() {
        var refused = catchThrowableOfType(
                InvalidValue.class,
                () -> read("{\"colours\":[\"RED\"],\"number\":\"A1\",\"owner\":\"CNCustomsMSP\",\"schemaVersion\":2}"));

        assertThat(refused.reasons())
                .map(Reason::message)
                .contains("UNKNOWN_FIELD[colours]: is a field from schema version 3 on, and the record does not say"
                        + " \"schemaVersion\": 3");
    }

    @Test
    void a_version_that_there_is_not_yet_is_refused_and_the_first_says_none() {
        assertThat(faults("{\"number\":\"A1\",\"owner\":\"CNCustomsMSP\",\"schemaVersion\":4}"))
                .contains("schemaVersion");
        assertThat(faults("{\"number\":\"A1\",\"owner\":\"CNCustomsMSP\",\"schemaVersion\":1}"))
                .contains("schemaVersion");
    }

    @Test
    void a_confidential_part_stays_bound_by_the_digest_of_what_was_written() {
        var salt = Salt.ofHex("5a".repeat(32));
        var before = ConfidentialPart.of(new FirstDetails("Ningbo Seals"), FirstDetails.SHAPE, salt);

        var now = ConfidentialPart.read(before.write(), KIND.sealing().shape());

        assertThat(now.content()).isEqualTo(new Details(Optional.of("Ningbo Seals"), false));
        assertThat(now.digest()).isEqualTo(before.digest());
        assertThat(now.write()).isEqualTo(before.write());
        assertThat(ConfidentialPart.read(
                                ConfidentialPart.of(now.content(), Details.SHAPE, salt)
                                        .write(),
                                Details.SHAPE)
                        .content()
                        .known())
                .isTrue();
    }

    @Test
    void a_description_tells_of_the_newest_version() {
        assertThat(CanonicalJson.text(Details.SHAPE.schema())).isEqualTo("""
                {"additionalProperties":false,"properties":{"maker":{"type":"string"},\
                "schemaVersion":{"const":2,"type":"integer"}},"required":["schemaVersion"],"type":"object"}""");
    }

    private static Seal read(String stored) {
        return KIND.read(NAMES, stored.getBytes(UTF_8));
    }

    private static List<String> faults(String stored) {
        return catchThrowableOfType(InvalidValue.class, () -> read(stored)).reasons().stream()
                .map(Reason::field)
                .toList();
    }
}
