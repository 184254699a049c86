package org.portolan.records.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReasonLinesTest {
    private static final Reason PLACE =
            Reason.at("events[0].location", ReasonCode.FOREIGN_PLACE, "must be a place: an own one");
    private static final Reason ROLE = Reason.of(ReasonCode.ROLE, "Only officers may.");

    @Test
    void every_reason_has_its_line_and_comes_back_as_it_was() {
        String lines = ReasonLines.write(List.of(PLACE, ROLE));

        assertThat(lines)
                .isEqualTo("FOREIGN_PLACE[events[0].location]: must be a place: an own one\nROLE: Only officers may.");
        assertThat(ReasonLines.read(lines)).containsExactly(PLACE, ROLE);
    }

    @Test
    void one_reason_is_the_message_that_it_always_was() {
        assertThat(ReasonLines.write(List.of(PLACE))).isEqualTo(PLACE.message());
        assertThat(ReasonLines.read(PLACE.message())).containsExactly(PLACE);
    }

    @Test
    void more_than_an_error_holds_are_left_out_whole_and_the_first_never() {
        List<Reason> many = IntStream.range(0, 1_000)
                .mapToObj(index -> Reason.at("events[" + index + "]", ReasonCode.FORM, "is no form that is known here"))
                .toList();
        Reason large = Reason.of(ReasonCode.NONE_ACCEPTED, "x".repeat(5_000));

        String lines = ReasonLines.write(many);

        assertThat(lines).hasSizeLessThanOrEqualTo(1_500);
        assertThat(ReasonLines.read(lines))
                .hasSizeGreaterThan(20)
                .isEqualTo(many.subList(0, ReasonLines.read(lines).size()));
        assertThat(ReasonLines.read(ReasonLines.write(List.of(large, ROLE)))).containsExactly(large);
    }

    @Test
    void a_sentence_cannot_make_a_reason_of_its_own() {
        Reason sly = Reason.of(ReasonCode.FORM, "is bad\nROLE: Only officers may.");

        assertThat(ReasonLines.read(ReasonLines.write(List.of(sly))))
                .containsExactly(Reason.of(ReasonCode.FORM, "is bad ROLE: Only officers may."));
    }

    @Test
    void words_without_the_form_are_told_as_they_are() {
        String stranger = "no such chaincode\nROLE: Only officers may.";

        assertThat(ReasonLines.read(stranger)).containsExactly(Reason.of(ReasonCode.REFUSED_BY_CONTRACT, stranger));
    }
}
