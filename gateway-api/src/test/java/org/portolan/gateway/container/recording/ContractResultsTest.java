package org.portolan.gateway.container.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.Reasons;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

class ContractResultsTest {
    private static final Reason CODE =
            Reason.at("eventCode", ReasonCode.CUSTOMS_CODE, "is a code that only customs may use");
    private static final Reason PLACE = Reason.at("location", ReasonCode.FOREIGN_PLACE, "must be a place of its own");
    private static final String RESULTS = """
            {"results":[{"code":"CUSTOMS_CODE","faults":[
            {"code":"CUSTOMS_CODE","field":"events[1].eventCode","message":"is a code that only customs may use"},
            {"code":"FOREIGN_PLACE","field":"events[1].location","message":"must be a place of its own"}],
            "field":"events[1].eventCode","message":"is a code that only customs may use","position":1,
            "status":"REFUSED"}]}""";

    @Test
    void all_faults_of_an_event_are_read_where_the_contract_tells_them() {
        assertThat(ContractResults.refusals(RESULTS.getBytes(StandardCharsets.UTF_8)))
                .containsOnlyKeys(1)
                .containsEntry(1, List.of(CODE, PLACE));
        assertThat(ContractResults.refusals(Problem.of(ProblemKind.NONE_ACCEPTED, RESULTS)))
                .containsEntry(1, List.of(CODE, PLACE));
    }

    @Test
    void a_contract_of_before_tells_the_first() {
        String old = RESULTS.replaceAll("(?s)\"faults\":.*?],", "");

        assertThat(ContractResults.refusals(old.getBytes(StandardCharsets.UTF_8)))
                .containsEntry(1, List.of(CODE));
    }

    @Test
    void each_sentence_about_an_only_event_has_its_subject_once() {
        Problem refused = Reasons.problem(new InvalidValue(List.of(CODE, PLACE)).under("events[0]"));

        List<Reason> reasons = ContractResults.refusals(refused).get(0);

        assertThat(reasons).containsExactly(CODE, PLACE);
        assertThat(Reasons.problem(new InvalidValue(reasons)).each())
                .extracting(Problem::detail)
                .containsExactly(
                        "eventCode is a code that only customs may use", "location must be a place of its own");
    }
}
