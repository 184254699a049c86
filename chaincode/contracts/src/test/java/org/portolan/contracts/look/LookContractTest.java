package org.portolan.contracts.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.SG;
import static org.portolan.network.testnetwork.TestNetwork.SINGAPORE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.network.Calling;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.look.Look;
import org.portolan.records.look.LookDetails;
import org.portolan.records.look.LookPurpose;
import org.portolan.records.look.LookReport;
import org.portolan.records.look.LookReportId;
import org.portolan.records.member.MspId;

@OnBothEngines
final class LookContractTest {
    private static final ConfidentialPart<LookDetails> DETAILS = ConfidentialPart.of(
            new LookDetails(List.of(new Look(
                    new MspId(SINGAPORE), Shipments.CONTAINER, LookPurpose.ENQUIRY, LocalDate.parse("2026-01-05")))),
            LookDetails.SHAPE,
            Salt.ofHex("3c".repeat(32)));

    private final ContractNetwork network = ContractNetwork.shared();

    @Test
    void a_gateway_tells_the_administration_concerned_once_and_others_learn_no_container() {
        LookReport report = new LookReport(
                new LookReportId(UUID.randomUUID().toString()), new MspId(SG), new MspId(CN), DETAILS.digest());

        assertThat(report(report, "gateway").submit()).isEqualTo(LookReport.SHAPE.json(report));

        assertThat(LookReport.SHAPE.json(report).toString()).doesNotContain(Shipments.CONTAINER.toString());
        assertThatThrownBy(() -> report(report, "gateway").submit())
                .hasMessageStartingWith("DUPLICATE_RECORD[reportId]: ");
    }

    @Test
    void a_trader_reports_nothing() {
        LookReport report = new LookReport(
                new LookReportId(UUID.randomUUID().toString()), new MspId(SG), new MspId(CN), DETAILS.digest());

        assertThatThrownBy(() -> report(report, "trader").submit()).hasMessageStartingWith("ROLE: ");
    }

    private Calling report(LookReport report, String user) {
        return network.as(SG, user)
                .call(CERTIFICATE, "look:report")
                .with(LookReport.SHAPE.write(report))
                .confidentially(DETAILS)
                .endorsedBy(SG, CN);
    }
}
