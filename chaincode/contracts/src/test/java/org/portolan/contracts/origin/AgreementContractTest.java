package org.portolan.contracts.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;
import static org.portolan.network.testnetwork.TestNetwork.TIANJIN;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.network.Calling;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.contracts.network.Documents;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.fixture.Agreements;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.origin.agreement.TradeAgreement;

@OnBothEngines
final class AgreementContractTest {
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final ContractNetwork network = ContractNetwork.shared();
    private final String name = "TEST " + NEXT.getAndIncrement();
    private final TradeAgreement text = Agreements.version(name, 1, "2026-01-01");

    @Test
    void a_later_version_is_signed_once_the_one_before_binds() {
        TradeAgreement next = Agreements.version(
                name, 2, LocalDate.now(ZoneOffset.UTC).plusDays(3).toString());
        sign(CN, text).submit();
        assertThatThrownBy(() -> sign(CN, next).submit()).hasMessageStartingWith("AGREEMENT_VERSION[version]: ");
        sign(NZ, text).submit();
        sign(CN, next).submit();
        sign(NZ, next).submit();

        assertThat(agreements(TIANJIN, "gateway")).contains("\"version\":1", "\"version\":2");
    }

    @Test
    void a_party_takes_its_signature_back_as_long_as_others_are_missing() {
        sign(CN, text).submit();
        leave(CN, "1").submit();
        assertThat(agreements(NZ, "officer")).doesNotContain(name);

        sign(CN, text).submit();
        sign(NZ, text).submit();

        assertThatThrownBy(() -> leave(NZ, "1").submit()).hasMessageStartingWith("BINDING[version]: ");
        assertThatThrownBy(() -> leave(NZ, "2").submit()).hasMessageStartingWith("NOT_SIGNED[version]: ");
        assertThatThrownBy(() -> leave(NZ, "one").submit()).hasMessageStartingWith("FORM[version]: ");
    }

    @Test
    void to_sign_twice_changes_nothing() {
        sign(CN, text).submit();
        sign(CN, text).submit();

        assertThat(agreements(NZ, "officer")).containsOnlyOnce(name);
    }

    @Test
    void nobody_else_signs_and_no_other_role() {
        assertThatThrownBy(() -> sign(SG, text).submit()).hasMessageStartingWith("NOT_A_PARTY[parties]: ");
        assertThatThrownBy(() -> network.as(CN, "officer")
                        .call(CERTIFICATE, "origin:agree")
                        .with(TradeAgreement.SHAPE.write(text))
                        .endorsedBy(CN)
                        .submit())
                .hasMessageStartingWith("ROLE: ");
        assertThatThrownBy(() -> agreements(CN, "trader")).hasMessageStartingWith("ROLE: ");
    }

    @Test
    void nobody_signs_in_the_name_of_another() {
        assertThat(network.as(CN, "originOfficer")
                        .call(CERTIFICATE, "origin:agree")
                        .with(TradeAgreement.SHAPE.write(text))
                        .endorsedBy(NZ)
                        .outcome())
                .isEqualTo("ENDORSEMENT_POLICY_FAILURE");
    }

    private Calling sign(String party, TradeAgreement signed) {
        return network.as(party, "originOfficer")
                .call(CERTIFICATE, "origin:agree")
                .with(TradeAgreement.SHAPE.write(signed))
                .endorsedBy(party);
    }

    private Calling leave(String party, String version) {
        return network.as(party, "originOfficer")
                .call(CERTIFICATE, "origin:withdraw")
                .with(name, version)
                .endorsedBy(party);
    }

    private String agreements(String reader, String user) {
        return Documents.items(
                        network.as(reader, user)
                                .call(CERTIFICATE, "origin:agreements")
                                .evaluate(),
                        "agreements")
                .stream()
                .map(CanonicalJson::text)
                .filter(shown -> shown.contains("\"" + name + "\""))
                .reduce("", String::concat);
    }
}
