package org.portolan.contracts.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.contracts.network.ContractNetwork.MOVEMENT;
import static org.portolan.network.testnetwork.TestNetwork.CN;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.ContractFunction;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.RecordKinds;
import org.portolan.records.fixture.WrittenDown;
import org.portolan.records.ledger.RecordKind;
import org.portolan.records.member.Role;

/** Every function of every contract says who may call it; what it says is written down here a second time. */
@OnBothEngines
final class AccessTest {
    private static final String READING_CONTAINERS = "officer riskOfficer imageAnalyst auditor operator gateway";
    private static final String STAFF =
            "officer originOfficer aeoOfficer riskOfficer imageAnalyst auditor operator admin gateway";
    private static final String METADATA = "org.hyperledger.fabric:GetMetadata";
    private static final Map<String, String> MEMBERS = Map.of(
            "member:found",
            "admin",
            "member:propose",
            "admin",
            "member:approve",
            "admin",
            "member:takeBack",
            "admin",
            "member:proposal",
            "auditor admin",
            "member:list",
            STAFF,
            "member:read",
            STAFF,
            METADATA,
            STAFF);
    private static final Map<String, String> MOVEMENTS = Map.ofEntries(
            Map.entry("container:record", "officer operator"),
            Map.entry("container:stateOnConflict", "officer operator"),
            Map.entry("container:trail", READING_CONTAINERS),
            Map.entry("container:event", READING_CONTAINERS),
            Map.entry("container:sharedEvent", READING_CONTAINERS),
            Map.entry("alarm:setRule", "officer"),
            Map.entry("alarm:raise", "officer operator"),
            Map.entry("alarm:act", "officer operator"),
            Map.entry("alarm:rules", READING_CONTAINERS),
            Map.entry("alarm:read", READING_CONTAINERS),
            Map.entry("alarm:conditions", READING_CONTAINERS));
    private static final Map<String, String> CERTIFICATES = Map.ofEntries(
            Map.entry("origin:issue", "originOfficer"),
            Map.entry("origin:cancel", "originOfficer"),
            Map.entry("origin:replace", "originOfficer"),
            Map.entry("origin:agree", "originOfficer"),
            Map.entry("origin:withdraw", "originOfficer"),
            Map.entry("origin:agreements", "officer originOfficer riskOfficer auditor gateway"),
            Map.entry("origin:read", "officer originOfficer riskOfficer auditor gateway"),
            Map.entry("origin:confidential", "officer originOfficer riskOfficer auditor gateway"),
            Map.entry("preference:book", "officer originOfficer"),
            Map.entry("preference:tell", "officer originOfficer gateway"),
            Map.entry("preference:read", "officer originOfficer auditor gateway"),
            Map.entry("preference:confidential", "officer originOfficer auditor gateway"),
            Map.entry("preference:feedback", "officer originOfficer auditor gateway"),
            Map.entry("aeo:arrange", "aeoOfficer"),
            Map.entry("aeo:withdraw", "aeoOfficer"),
            Map.entry("aeo:grant", "aeoOfficer"),
            Map.entry("aeo:suspend", "aeoOfficer"),
            Map.entry("aeo:resume", "aeoOfficer"),
            Map.entry("aeo:revoke", "aeoOfficer"),
            Map.entry("aeo:arrangements", "officer aeoOfficer riskOfficer auditor gateway"),
            Map.entry("aeo:read", "officer aeoOfficer riskOfficer auditor gateway"),
            Map.entry("aeo:confidential", "officer aeoOfficer riskOfficer auditor gateway"),
            Map.entry("enrolment:open", "officer gateway"),
            Map.entry("enrolment:activate", "officer gateway"),
            Map.entry("enrolment:pause", "officer gateway"),
            Map.entry("enrolment:withdraw", "officer gateway"),
            Map.entry("enrolment:expire", "officer gateway"),
            Map.entry("enrolment:share", "officer gateway"),
            Map.entry("enrolment:read", "officer auditor gateway"),
            Map.entry("enrolment:confidential", "officer auditor gateway"),
            Map.entry("look:report", "officer gateway"),
            Map.entry("notice:send", "officer riskOfficer operator"),
            Map.entry("notice:withdraw", "officer riskOfficer operator"),
            Map.entry("notice:acknowledge", "officer riskOfficer operator"),
            Map.entry("notice:read", "officer riskOfficer auditor operator gateway"),
            Map.entry("notice:confidential", "officer riskOfficer auditor operator gateway"));

    @Test
    void every_function_is_for_the_roles_that_need_it() {
        WrittenDown.assertSame("MEMBERS or MOVEMENTS of AccessTest", lines(MEMBERS, MOVEMENTS), roles(MOVEMENT));
        WrittenDown.assertSame(
                "MEMBERS or CERTIFICATES of AccessTest", lines(MEMBERS, CERTIFICATES), roles(CERTIFICATE));
    }

    @Test
    void every_contract_but_that_of_members_writes_a_kind_of_record_and_every_kind_has_its_own() {
        WrittenDown.assertSame(
                "Chaincodes",
                functions(CERTIFICATE).keySet().stream()
                        .filter(name -> !MEMBERS.containsKey(name))
                        .map(name -> name.substring(0, name.indexOf(':')))
                        .distinct()
                        .toList(),
                RecordKinds.ALL.stream().map(RecordKind::contract).distinct().toList());
    }

    @Test
    void no_function_can_be_declared_for_a_trader() {
        assertThatThrownBy(() -> Access.of(Role.OFFICER, Role.TRADER)).isInstanceOf(IllegalArgumentException.class);
    }

    /** With arguments that nothing could read: who may not call is told so before anything is looked at. */
    @ParameterizedTest
    @ValueSource(strings = {MOVEMENT, CERTIFICATE})
    void a_trader_with_an_identity_is_refused_by_every_function(String chaincode) {
        ContractNetwork network = ContractNetwork.shared();

        functions(chaincode)
                .forEach((name, function) -> assertThatThrownBy(() -> network.as(CN, "trader")
                                .call(chaincode, name)
                                .with(function.parameters().toArray(String[]::new))
                                .evaluate())
                        .as(name)
                        .hasMessageStartingWith("ROLE: "));
    }

    /** Whoever the body does not ask about, the access does: no query but those about members themselves is open. */
    @ParameterizedTest
    @ValueSource(strings = {MOVEMENT, CERTIFICATE})
    void every_query_asks_for_a_member(String chaincode) {
        Access staff = Access.staff();

        assertThat(functions(chaincode).entrySet().stream()
                        .filter(each -> !each.getValue().submitted())
                        .filter(each -> each.getValue().access().standing() == staff.standing())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("member:list", "member:read", METADATA);
    }

    private static SortedMap<String, ContractFunction> functions(String chaincode) {
        return Chaincodes.contractsOf(chaincode).functions();
    }

    private static List<String> roles(String chaincode) {
        return functions(chaincode).entrySet().stream()
                .map(each -> each.getKey() + " for "
                        + each.getValue().access().roles().stream()
                                .map(Role::attribute)
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<String> lines(Map<String, String> first, Map<String, String> second) {
        return Stream.of(first, second)
                .flatMap(roles -> roles.entrySet().stream())
                .map(each -> each.getKey() + " for " + each.getValue())
                .toList();
    }
}
