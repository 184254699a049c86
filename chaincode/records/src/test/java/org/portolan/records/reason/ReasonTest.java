package org.portolan.records.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void a_message_begins_with_the_code_and_the_field() {
        assertThat(Reason.at("location", "UN_LOCODE", "must be a place").message())
                .isEqualTo("UN_LOCODE[location]: must be a place");
        assertThat(Reason.of("ROLE", "Only officers may.").message()).isEqualTo("ROLE: Only officers may.");
    }

    @Test
    void a_path_grows_outwards() {
        Reason reason = Reason.at("number", "FORM", "is bad")
                .under("[2]")
                .under("documentReferences")
                .under("events[3]");

        assertThat(reason.field()).isEqualTo("events[3].documentReferences[2].number");
        assertThat(Reason.of("NOT_JSON", "is bad").under("events[0]").field()).isEqualTo("events[0]");
    }

    @Test
    void the_first_rule_that_fails_is_the_answer_and_later_ones_are_not_asked() {
        Optional<Reason> first = Reasons.firstOf(Optional::empty, () -> Optional.of(Reason.of("SECOND", "no")), () -> {
            throw new AssertionError("a rule after the failing one was asked");
        });

        assertThat(first).map(Reason::code).contains("SECOND");
    }
}
