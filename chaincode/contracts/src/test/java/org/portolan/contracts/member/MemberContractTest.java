package org.portolan.contracts.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.contracts.network.ContractNetwork.MOVEMENT;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;
import static org.portolan.network.testnetwork.TestNetwork.TIANJIN;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.contracts.network.Documents;
import org.portolan.contracts.network.Refused;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.fixture.Members;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonBoolean;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.member.Capacity.PortOperator;
import org.portolan.records.member.Member;
import org.portolan.records.member.MemberJson;
import org.portolan.records.member.MspId;
import org.portolan.records.place.UnLocode;

/** The first on a network that cannot be had twice: it founds it. */
@OnBothEngines
@Order(1)
final class MemberContractTest {
    private static ContractNetwork network;

    @BeforeAll
    static void found() {
        network = ContractNetwork.start();
        if (!network.hasMembers()) {
            refuses_whoever_may_not_found_it();
        }
        network.founded();
    }

    private static void refuses_whoever_may_not_found_it() {
        assertThatThrownBy(() -> network.as(CN, "officer")
                        .call(MOVEMENT, "member:found")
                        .with(Documents.members(Members.all()))
                        .submit())
                .hasMessageStartingWith("ROLE: ");
        assertThatThrownBy(() -> network.as(TIANJIN, "admin")
                        .call(MOVEMENT, "member:found")
                        .with(Documents.members(Members.all()))
                        .submit())
                .hasMessageStartingWith("NOT_A_FOUNDER: ");
        assertThatThrownBy(() -> network.as(CN, "admin")
                        .call(MOVEMENT, "member:found")
                        .with(Documents.members(List.of(Members.cnCustoms(), Members.cnCustoms())))
                        .submit())
                .hasMessageStartingWith("DUPLICATE_MEMBER[members]: ");
        assertThatThrownBy(() -> network.as(CN, "officer")
                        .call(MOVEMENT, "container:trail")
                        .with("CSQU3054383", "1", "")
                        .evaluate())
                .hasMessageStartingWith("NOT_A_MEMBER: ");
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {MOVEMENT, CERTIFICATE})
    void lists_the_founders(String chaincode) {
        JsonObject list =
                network.as(TIANJIN, "operator").call(chaincode, "member:list").evaluate();

        assertThat(Documents.items(list, "members"))
                .extracting(CanonicalJson::text)
                .containsExactlyInAnyOrderElementsOf(Members.all().stream()
                        .map(MemberJson::json)
                        .map(CanonicalJson::text)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {MOVEMENT, CERTIFICATE})
    void a_network_is_founded_once(String chaincode) {
        assertThatThrownBy(() -> network.as(SG, "admin")
                        .call(chaincode, "member:found")
                        .with(Documents.members(Members.all()))
                        .submit())
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("ALREADY_FOUNDED: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {MOVEMENT, CERTIFICATE})
    void a_later_member_joins_when_a_majority_of_customs_approved_it(String chaincode) {
        Member auckland = port("NZAKL" + chaincode.substring(0, 1));

        JsonObject proposed = network.as(NZ, "admin")
                .call(chaincode, "member:propose")
                .with(MemberJson.write(auckland))
                .submit();
        assertThat(proposed.fields()).containsEntry("effective", new JsonBoolean(false));
        assertThatThrownBy(() -> read(chaincode, auckland)).hasMessageStartingWith("NO_MEMBER: ");

        JsonObject approved = network.as(SG, "admin")
                .call(chaincode, "member:approve")
                .with(auckland.mspId().id(), Documents.text(proposed, "proposal"))
                .submit();

        assertThat(approved.fields()).containsEntry("effective", new JsonBoolean(true));
        assertThat(read(chaincode, auckland)).isEqualTo(MemberJson.json(auckland));
    }

    @Test
    void one_administration_cannot_vote_twice() {
        Member tauranga = port("NZTRG");
        JsonObject proposed = propose(MOVEMENT, NZ, tauranga);

        JsonObject again = approve(MOVEMENT, NZ, tauranga, proposed);

        assertThat(again.fields()).containsEntry("effective", new JsonBoolean(false));
    }

    @Test
    void only_administrators_of_customs_decide_on_members() {
        byte[] member = MemberJson.write(port("NZWLG"));

        assertThatThrownBy(() -> network.as(TIANJIN, "admin")
                        .call(MOVEMENT, "member:propose")
                        .with(member)
                        .submit())
                .hasMessageStartingWith("NOT_CUSTOMS: ");
        assertThatThrownBy(() -> network.as(CN, "officer")
                        .call(MOVEMENT, "member:propose")
                        .with(member)
                        .submit())
                .hasMessageStartingWith("ROLE: ");
        assertThatThrownBy(() -> network.as(CN, "admin")
                        .call(MOVEMENT, "member:approve")
                        .with("NobodyMSP", "0".repeat(64))
                        .submit())
                .hasMessageStartingWith("NO_PROPOSAL: ");
    }

    @Test
    void describes_its_functions_as_the_contract_api_does() {
        JsonObject metadata = network.as(CN, "officer")
                .call(CERTIFICATE, "org.hyperledger.fabric:GetMetadata")
                .evaluate();

        assertThat(CanonicalJson.text(metadata))
                .contains("{\"name\":\"issue\",\"parameters\":[{\"name\":\"certificate\"")
                .contains("\"title\":\"certificate\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {MOVEMENT, CERTIFICATE})
    void a_decision_uses_up_its_ballots(String chaincode) {
        Member first = port("SGJUR" + chaincode.substring(0, 1));
        Member second = new Member(first.mspId(), "Another name", first.capacities());
        approve(chaincode, SG, first, propose(chaincode, NZ, first));
        // New Zealand's ballot for the first record lies there while the two others outvote it.
        JsonObject outvoted = approve(chaincode, SG, second, propose(chaincode, CN, second));
        assertThat(outvoted.fields()).containsEntry("effective", new JsonBoolean(true));

        JsonObject alone = propose(chaincode, CN, first);

        assertThat(alone.fields())
                .containsEntry("effective", new JsonBoolean(false))
                .containsEntry("approvals", new JsonInteger(1));
        assertThat(read(chaincode, second)).isEqualTo(MemberJson.json(second));
        assertThat(approve(chaincode, NZ, first, alone).fields()).containsEntry("effective", new JsonBoolean(true));
        assertThat(read(chaincode, first)).isEqualTo(MemberJson.json(first));
    }

    @Test
    void an_approval_names_what_was_read() {
        Member read = port("SGPUT");
        JsonObject proposed = propose(MOVEMENT, NZ, read);
        Member swapped = new Member(read.mspId(), "Swapped after it was read", read.capacities());
        propose(MOVEMENT, NZ, swapped);

        assertThatThrownBy(() -> approve(MOVEMENT, SG, read, proposed))
                .hasMessageStartingWith("ANOTHER_PROPOSAL[proposal]: ");

        JsonObject standing = network.as(SG, "admin")
                .call(MOVEMENT, "member:proposal")
                .with(read.mspId().id())
                .evaluate();
        assertThat(standing.fields()).containsEntry("member", MemberJson.json(swapped));
        assertThat(approve(MOVEMENT, SG, swapped, standing).fields()).containsEntry("effective", new JsonBoolean(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {MOVEMENT, CERTIFICATE})
    void a_ballot_is_taken_back_before_it_decides(String chaincode) {
        Member member = port("NZLYT" + chaincode.substring(0, 1));
        JsonObject proposed = propose(chaincode, NZ, member);

        network.as(NZ, "admin")
                .call(chaincode, "member:takeBack")
                .with(member.mspId().id())
                .submit();

        assertThat(approve(chaincode, SG, member, proposed).fields())
                .containsEntry("approvals", new JsonInteger(1))
                .containsEntry("effective", new JsonBoolean(false));
        assertThatThrownBy(() -> network.as(CN, "admin")
                        .call(chaincode, "member:takeBack")
                        .with(member.mspId().id())
                        .submit())
                .hasMessageStartingWith("NO_BALLOT: ");
    }

    private static JsonObject propose(String chaincode, String mspId, Member member) {
        return network.as(mspId, "admin")
                .call(chaincode, "member:propose")
                .with(MemberJson.write(member))
                .submit();
    }

    private static JsonObject approve(String chaincode, String mspId, Member member, JsonObject proposal) {
        return network.as(mspId, "admin")
                .call(chaincode, "member:approve")
                .with(member.mspId().id(), Documents.text(proposal, "proposal"))
                .submit();
    }

    private static JsonObject read(String chaincode, Member member) {
        return network.as(CN, "officer")
                .call(chaincode, "member:read")
                .with(member.mspId().id())
                .evaluate();
    }

    private static Member port(String name) {
        return new Member(
                new MspId(name + "PortMSP"),
                "A port",
                List.of(PortOperator.of(List.of(new UnLocode(name.substring(0, 5))))));
    }
}
