package org.portolan.gateway.founding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.records.fixture.Members;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.member.MemberJson;

class FoundingTest {

    @Test
    void a_network_is_founded_when_the_ledger_lists_a_member() throws FoundingFailed {
        var list = JsonObject.builder()
                .putItems("members", List.of(MemberJson.json(Members.cnCustoms())))
                .build();

        assertThat(Founding.hasMembers(CanonicalJson.write(list))).isTrue();
    }

    @Test
    void and_not_when_it_lists_nobody_as_contracts_write_it() throws FoundingFailed {
        var list = JsonObject.builder().putItems("members", List.of()).build();

        assertThat(Founding.hasMembers(CanonicalJson.write(list))).isFalse();
    }

    // Words that the answer may hold say nothing, only whether a member is in the list.
    @ParameterizedTest
    @ValueSource(strings = {"{\"members\":[]}", "{\"fields\":[\"mspId\"],\"members\":[]}"})
    void and_not_when_it_lists_none(String list) throws FoundingFailed {
        assertThat(Founding.hasMembers(list.getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"members\":{\"mspId\":\"CNCustomsMSP\"}}", "{\"members\":["})
    void an_answer_that_is_not_understood_is_not_taken_for_an_unfounded_network(String answer) {
        assertThatThrownBy(() -> Founding.hasMembers(answer.getBytes(UTF_8)))
                .isInstanceOf(FoundingFailed.class)
                .hasMessageStartingWith("The ledger's list of members cannot be read: ");
    }
}
