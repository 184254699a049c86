package org.portolan.records.origin.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.records.fixture.Agreements;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Members;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.details.CertificateFlag;

/** The certificate is of 10 November; its agreement allows three days and twelve months after shipment. */
class IssueWindowTest {
    private static final CertificateOfOrigin CERTIFICATE = Certificates.fromChinaToNewZealand();
    private static final String AGREEMENT = TradeAgreement.SHAPE.text(Agreements.version(1, "2026-01-01"));

    @ParameterizedTest
    @CsvSource({"2026-11-20, false", "2026-11-10, false", "2026-11-07, false", "2026-11-06, true", "2025-11-10, true"})
    void what_is_issued_after_the_days_of_the_agreement_is_ticked_as_retroactive(String shipped, boolean retroactive) {
        var ticked = ticked(AGREEMENT, shipped(shipped, ""));

        assertThat(ticked.flags().contains(CertificateFlag.ISSUED_RETROACTIVELY))
                .isEqualTo(retroactive);
        assertThat(judged(AGREEMENT, ticked)).isEmpty();
    }

    @Test
    void what_is_ticked_against_the_day_of_shipment_is_refused_either_way() {
        String flag = "\"flags\":[\"ISSUED_RETROACTIVELY\"],";

        assertThat(judged(AGREEMENT, ticked(AGREEMENT, shipped("2026-11-09", flag))))
                .containsExactly(
                        "ISSUE_WINDOW[confidential.flags]: must not hold ISSUED_RETROACTIVELY: it marks what is"
                                + " issued more than 3 days after shipment under CN-NZ FTA, version 1");
        assertThat(judged(AGREEMENT, shipped("2026-11-06", "")))
                .containsExactly("ISSUE_WINDOW[confidential.flags]: must hold ISSUED_RETROACTIVELY: it marks what is"
                        + " issued more than 3 days after shipment under CN-NZ FTA, version 1");
        assertThat(judged(AGREEMENT, shipped("2026-11-06", flag))).isEmpty();
    }

    @Test
    void nothing_is_issued_after_the_months_of_the_agreement() {
        assertThat(judged(AGREEMENT, ticked(AGREEMENT, shipped("2025-11-09", ""))))
                .containsExactly(
                        "ISSUE_WINDOW[issueDate]: must be at most 12 months after shipment under CN-NZ FTA, version 1");
    }

    @Test
    void an_agreement_that_tells_no_days_marks_what_is_issued_after_the_day_of_shipment() {
        String byShipment = AGREEMENT.replace("\"daysAfterShipment\":3,", "");

        assertThat(ticked(byShipment, shipped("2026-11-10", "")).flags()).isEmpty();
        assertThat(ticked(byShipment, shipped("2026-11-09", "")).flags())
                .containsExactly(CertificateFlag.ISSUED_RETROACTIVELY);
        assertThat(judged(byShipment, shipped("2026-11-09", "")))
                .containsExactly("ISSUE_WINDOW[confidential.flags]: must hold ISSUED_RETROACTIVELY: it marks what is"
                        + " issued after the day of shipment under CN-NZ FTA, version 1");
    }

    @Test
    void nothing_is_judged_without_a_day_of_shipment_or_under_an_agreement_without_a_limit() {
        String open = AGREEMENT.replace("\"retroactiveMonths\":12,", "");
        var flagged = read(CertificateDetails.SHAPE
                .text(Certificates.tea())
                .replace("\"items\"", "\"flags\":[\"ISSUED_RETROACTIVELY\"],\"items\""));

        assertThat(judged(AGREEMENT, ticked(AGREEMENT, flagged))).isEmpty();
        assertThat(judged(open, ticked(open, shipped("2020-01-01", "")))).isEmpty();
    }

    private static CertificateDetails shipped(String day, String flags) {
        return read(CertificateDetails.SHAPE
                .text(Certificates.tea())
                .replace("\"transport\":{", "\"transport\":{\"departureDate\":\"" + day + "\",")
                .replace("\"items\"", flags + "\"items\""));
    }

    private static CertificateDetails read(String json) {
        return CertificateDetails.SHAPE.readStored(json.getBytes(StandardCharsets.UTF_8));
    }

    private static CertificateDetails ticked(String agreement, CertificateDetails details) {
        return AgreementJudgement.ticked(signed(agreement), CERTIFICATE, details, Members::byId);
    }

    private static List<String> judged(String agreement, CertificateDetails details) {
        return AgreementJudgement.of(signed(agreement), CERTIFICATE, details, Members::byId).stream()
                .map(reason -> reason.message())
                .toList();
    }

    private static List<SignedAgreement> signed(String agreement) {
        var text = TradeAgreement.SHAPE.readStored(agreement.getBytes(StandardCharsets.UTF_8));
        return SignedAgreement.together(List.of(
                SignedVersions.none(Agreements.CN).with(text),
                SignedVersions.none(Agreements.NZ).with(text)));
    }
}
