package org.portolan.records.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void a_message_begins_with_the_code_and_the_field() {
        assertThat(Reason.at("location", ReasonCode.UN_LOCODE, "must be a place")
                        .message())
                .isEqualTo("UN_LOCODE[location]: must be a place");
        assertThat(Reason.of(ReasonCode.ROLE, "Only officers may.").message()).isEqualTo("ROLE: Only officers may.");
    }

    @Test
    void a_path_grows_outwards() {
        Reason reason = Reason.at("number", ReasonCode.FORM, "is bad")
                .under("[2]")
                .under("documentReferences")
                .under("events[3]");

        assertThat(reason.field()).isEqualTo("events[3].documentReferences[2].number");
        assertThat(Reason.of(ReasonCode.NOT_JSON, "is bad").under("events[0]").field())
                .isEqualTo("events[0]");
    }

    @Test
    void the_first_rule_that_fails_is_the_answer_and_later_ones_are_not_asked() {
        Optional<Reason> first =
                Reasons.firstOf(Optional::empty, () -> Optional.of(Reason.of(ReasonCode.STATUS, "no")), () -> {
                    throw new AssertionError("a rule after the failing one was asked");
                });

        assertThat(first).map(Reason::code).contains("STATUS");
    }

    @Test
    void a_code_says_what_kind_of_refusal_it_is_and_one_of_a_younger_contract_breaks_a_rule() {
        assertThat(Reason.of(ReasonCode.NOT_JSON, "is bad").kind()).isEqualTo(ReasonClass.FAULT);
        assertThat(Reason.of(ReasonCode.ROLE, "Only officers may.").kind()).isEqualTo(ReasonClass.FORBIDDEN);
        assertThat(Reason.of(ReasonCode.NO_EVENT, "None.").kind()).isEqualTo(ReasonClass.MISSING);
        assertThat(Reason.of(ReasonCode.BINDING, "It binds.").kind()).isEqualTo(ReasonClass.STATE);
        assertThat(ReasonLines.read("MOON_PHASE[seal]: must be full"))
                .singleElement()
                .satisfies(younger -> {
                    assertThat(younger.code()).isEqualTo("MOON_PHASE");
                    assertThat(younger.kind()).isEqualTo(ReasonClass.INVALID);
                });
    }
}
