package org.portolan.records.shape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

class ShapeTest {
    private enum Colour {
        RED,
        GREEN
    }

    private record Seal(String number, Optional<Colour> colour) {
        static final Shape<Seal> SHAPE = Shape.of(seal -> {
            var number = seal.required("number", TextForm.WORDS.like("A1"), Seal::number);
            var colour = seal.optional("colour", TextForm.codes(Colour.class), Seal::colour);
            return taken -> new Seal(taken.of(number), taken.of(colour));
        });
    }

    private record Sealing(MspId by, LocalDate day, List<Seal> seals, List<Integer> doors) {
        static final Shape<Sealing> SHAPE = Shape.of(sealing -> {
            var by = sealing.required("by", MspId.TEXT, Sealing::by);
            var day = sealing.required("day", TextForm.DAY, Sealing::day);
            var seals = sealing.list("seals", 1, 3, Seal.SHAPE, Sealing::seals);
            var doors = sealing.list("doors", 2, IntegerForm.COUNTED, Sealing::doors);
            return taken -> new Sealing(taken.of(by), taken.of(day), taken.of(seals), taken.of(doors));
        });
    }

    private static final Sealing TWO = new Sealing(
            new MspId("CNCustomsMSP"),
            LocalDate.of(2026, 11, 20),
            List.of(new Seal("A1", Optional.of(Colour.GREEN)), new Seal("B2", Optional.empty())),
            List.of(2));

    @Test
    void writes_fields_by_name_and_leaves_out_what_is_absent() {
        assertThat(new String(Sealing.SHAPE.write(TWO), UTF_8)).isEqualTo("""
                {"by":"CNCustomsMSP","day":"2026-11-20","doors":[2],\
                "seals":[{"colour":"GREEN","number":"A1"},{"number":"B2"}]}""");
    }

    @Test
    void reads_what_it_writes_as_sent_and_as_stored() {
        assertThat(Sealing.SHAPE.read(Sealing.SHAPE.write(TWO))).isEqualTo(TWO);
        assertThat(Sealing.SHAPE.readStored(Sealing.SHAPE.write(TWO))).isEqualTo(TWO);
    }

    @Test
    void tells_all_faults_with_their_places() {
        InvalidValue refusal = catchThrowableOfType(InvalidValue.class, () -> Sealing.SHAPE.read("""
                        {"day":"2026-02-30","seals":[{"number":"A1"},{"number":7,"colour":"BLUE"}],"dors":[1]}""".getBytes(UTF_8)));

        assertThat(refusal.reasons())
                .extracting(Reason::field)
                .containsExactlyInAnyOrder("by", "day", "seals[1].number", "seals[1].colour", "dors");
    }

    @Test
    void describes_what_it_reads() {
        assertThat(CanonicalJson.text(Sealing.SHAPE.schema())).isEqualTo("""
                {"additionalProperties":false,"properties":{\
                "by":{"description":"MSP id of a member","example":"SGCustomsMSP","type":"string"},\
                "day":{"example":"2026-11-20","format":"date","type":"string"},\
                "doors":{"items":{"minimum":1,"type":"integer"},"maxItems":2,"type":"array"},\
                "seals":{"items":{"additionalProperties":false,"properties":{\
                "colour":{"enum":["RED","GREEN"],"type":"string"},"number":{"example":"A1","type":"string"}},\
                "required":["number"],"type":"object"},"maxItems":3,"minItems":1,"type":"array"}},\
                "required":["by","day","seals"],"type":"object"}""");
    }
}
