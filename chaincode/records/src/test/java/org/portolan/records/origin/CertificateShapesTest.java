package org.portolan.records.origin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.Refusals.reasonOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.records.digest.Digest;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Members;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonText;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.statement.RejectionGround;
import org.portolan.records.origin.statement.RejectionNotice;
import org.portolan.records.origin.statement.RejectionRemarks;
import org.portolan.records.origin.statement.Statement;

class CertificateShapesTest {
    private static final CertificateOfOrigin CERTIFICATE = Certificates.fromChinaToNewZealand();

    @Test
    void a_certificate_survives_its_json() {
        CertificateOfOrigin cancelled =
                CERTIFICATE.cancelled(Cancellation.forGood("Issued in error.", Certificates.DAY_AFTER_ISSUE));

        assertThat(CertificateOfOrigin.SHAPE.readStored(CertificateOfOrigin.SHAPE.write(CERTIFICATE)))
                .isEqualTo(CERTIFICATE);
        assertThat(CertificateOfOrigin.SHAPE.readStored(CertificateOfOrigin.SHAPE.write(cancelled)))
                .isEqualTo(cancelled);
    }

    @Test
    void the_public_part_names_no_party_price_or_quantity() {
        String json = new String(CertificateOfOrigin.SHAPE.write(CERTIFICATE), UTF_8);

        assertThat(json).doesNotContain("福州", "Aotearoa", "18200", "1250", "CSQU", "FZ-2026", "090210");
    }

    @Test
    void the_confidential_part_survives_its_json() {
        byte[] canonical = CanonicalJson.write(CertificateDetails.SHAPE.json(Certificates.tea()));

        CertificateDetails read = CertificateDetails.SHAPE.read(canonical);

        assertThat(read).isEqualTo(Certificates.tea());
        assertThat(CanonicalJson.write(CertificateDetails.SHAPE.json(read))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"090210\"|\"9021\"|FORM|items[0].hsCode",
                "\"hsEdition\":\"2022\"|\"hsEdition\":\"2019\"|UNKNOWN_CODE|items[0].hsEdition",
                "\"1250.5\"|1250.5|WRONG_TYPE|items[0].quantity.value",
                "\"1250.5\"|\"1,250.5\"|FORM|items[0].quantity.value",
                "\"CSQU3054383\"|\"CSQU3054380\"|CHECK_DIGIT|containerNumbers[0]",
                "\"2026-11-05\"|\"2026-11-31\"|DATE|items[0].invoices[0].date",
                "\"CN3501960001\"|\"cn3501960001\"|FORM|exporter.tin",
                "\"WO\"|\"wholly obtained\"|FORM|items[0].originCriterion",
            })
    void refuses_a_confidential_part_and_names_the_field(String part, String instead, String code, String field) {
        String json = CanonicalJson.text(CertificateDetails.SHAPE.json(Certificates.tea()));

        assertThat(reasonOf(() -> CertificateDetails.SHAPE.read(
                                json.replace(part, instead).getBytes(UTF_8)))
                        .message())
                .startsWith(code + "[" + field + "]: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2027-11-09\"|\"2025-11-09\"|CONTRADICTION|validTo",
                "[\"NZCustomsMSP\"]|[\"CNCustomsMSP\"]|ADDRESSED_TO|addressedTo",
                "\"CN-2026-000118\"|\"CN?118\"|FORM|number",
                "\"0902\"|\"090\"|FORM|hsHeading",
            })
    void refuses_a_public_part_and_names_the_field(String part, String instead, String code, String field) {
        String json = new String(CertificateOfOrigin.SHAPE.write(CERTIFICATE), UTF_8);

        assertThat(reasonOf(() -> CertificateOfOrigin.SHAPE.readStored(
                                json.replace(part, instead).getBytes(UTF_8)))
                        .message())
                .startsWith(code + "[" + field + "]: ");
    }

    @Test
    void statements_survive_their_json() {
        Statement acknowledged = Statement.acknowledged(Members.nzCustoms().mspId(), Certificates.DAY_AFTER_ISSUE);
        Statement rejected = Statement.rejected(
                Members.nzCustoms().mspId(),
                Certificates.DAY_AFTER_ISSUE,
                Certificates.notice(),
                Optional.of(Digest.of(new byte[] {1})));

        assertThat(Statement.SHAPE.readStored(Statement.SHAPE.write(acknowledged)))
                .isEqualTo(acknowledged);
        assertThat(Statement.SHAPE.readStored(Statement.SHAPE.write(rejected))).isEqualTo(rejected);
        assertThat(RejectionNotice.SHAPE.read(CanonicalJson.write(RejectionNotice.SHAPE.json(Certificates.notice()))))
                .isEqualTo(Certificates.notice());
    }

    @Test
    void remarks_survive_their_json() {
        RejectionRemarks remarks = new RejectionRemarks("The tea is black.", Optional.of("NZ-D-1"));

        assertThat(RejectionRemarks.SHAPE.read(CanonicalJson.write(RejectionRemarks.SHAPE.json(remarks))))
                .isEqualTo(remarks);
    }

    @Test
    void a_notice_with_another_ground_says_which() {
        RejectionNotice notice = Certificates.notice();

        assertThat(reasonOf(() -> new RejectionNotice(
                                notice.noticeNumber(),
                                notice.noticeDate(),
                                notice.legalBasis(),
                                List.of(RejectionGround.OTHER),
                                Optional.empty(),
                                List.of()))
                        .message())
                .startsWith("OTHER_GROUND[otherGround]");
    }

    @Test
    void reads_why_a_certificate_is_taken_back() {
        assertThat(Cancellation.REASON.read("{\"reason\":\"Issued in error.\"}".getBytes(UTF_8)))
                .isEqualTo("Issued in error.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WO",
                "WO-AK",
                "CTH+RVC 40%",
                "CTH + RVC 40%",
                "P",
                "W",
                "F",
                "X",
                "RVC 40",
                "RVC40%",
                "CTH or RVC 35%",
                "\"P\"",
                "Rule 4(a)",
                "45%",
                "W 8407",
                "PSR/CTSH",
                "C(ii)"
            })
    void criteria_are_taken_as_they_are_written(String criterion) {
        String json = CanonicalJson.text(CertificateDetails.SHAPE.json(Certificates.tea()))
                .replace("\"WO\"", CanonicalJson.text(new JsonText(criterion)));

        CertificateDetails details = CertificateDetails.SHAPE.read(json.getBytes(UTF_8));

        assertThat(details.items().getFirst().originCriterion()).isEqualTo(criterion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VN-CN 22/02/12345", "CN-2026-000118", "E23470ZC12345678", "No. 12/2026", "AANZ:2026_1(2)"})
    void numbers_are_taken_as_they_are_written(String number) {
        assertThat(new CertificateNumber(number)).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1 ", "A  1", "../1", "A/../B", "A//B", "A\\B", "A%2FB", "A?b", "A;b"})
    void a_number_stands_in_an_address_without_being_taken_for_another(String number) {
        assertThat(reasonOf(() -> new CertificateNumber(number)).code()).isEqualTo("FORM");
    }
}
