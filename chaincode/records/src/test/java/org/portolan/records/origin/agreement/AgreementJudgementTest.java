package org.portolan.records.origin.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.records.fixture.Agreements;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Members;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;

class AgreementJudgementTest {

    @Test
    void a_certificate_that_does_as_its_agreement_wants_is_not_objected_to() {
        assertThat(judged(text -> text, text -> text)).isEmpty();
        assertThat(judged(text -> text, text -> text.replace("\"WO\"", "\"CTH+RVC 40%\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "formType":"CNZ" | "formType":"FORM E" | FORM_TYPE[formType]
            "NZCustomsMSP" | "SGCustomsMSP" | AGREEMENT_PARTIES[addressedTo]
            "issuingCountry":"CN" | "issuingCountry":"AU" | AGREEMENT_PARTIES[agreement]
            "validTo":"2027-11-09" | "validTo":"2027-11-11" | VALIDITY[validTo]
            """)
    void refuses_what_stands_in_its_public_part(String right, String wrong, String reason) {
        assertThat(judged(text -> text.replace(right, wrong), text -> text)).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "originCriterion":"WO" | "originCriterion":"PE" | CRITERION[confidential.items[0].originCriterion]
            "originCriterion":"WO" | "originCriterion":"RVC 4000%" | CRITERION[confidential.items[0].originCriterion]
            "hsEdition":"2022" | "hsEdition":"2017" | HS_EDITION[confidential.items[0].hsEdition]
            "fobValue":{"unit":"USD","value":"18200.00"}, | '' | MISSING_FIELD[confidential.items[0].fobValue]
            """)
    void refuses_what_stands_in_its_goods(String right, String wrong, String reason) {
        assertThat(judged(text -> text, text -> text.replace(right, wrong))).containsExactly(reason);
    }

    @Test
    void refuses_more_goods_than_the_form_has_room_for() {
        assertThat(judged(text -> text, text -> {
                    String item = text.substring(text.indexOf("\"items\":[") + 9, text.indexOf("],\"schemaVersion\""));
                    return text.replace(item, String.join(",", item, item, item));
                }))
                .containsExactly("LIST_SIZE[confidential.items]");
    }

    @Test
    void a_value_free_on_board_is_left_out_where_the_form_has_no_place_for_it() {
        String text = TradeAgreement.SHAPE.text(Agreements.version(1, "2026-01-01"));
        var never = TradeAgreement.SHAPE.readStored(utf8(text.replace("\"ALWAYS\"", "\"NEVER\"")));
        var some = TradeAgreement.SHAPE.readStored(utf8(text.replace("\"ALWAYS\"", "\"WITH_VALUE_CONTENT\"")));

        assertThat(judged(never, same -> same, same -> same))
                .containsExactly("CONTRADICTION[confidential.items[0].fobValue]");
        assertThat(judged(some, same -> same, same -> same)).isEmpty();
    }

    @Test
    void nothing_is_issued_under_an_agreement_that_has_ended_and_before_it_begins_nothing_is_wanted() {
        String text = TradeAgreement.SHAPE.text(Agreements.version(1, "2026-01-01"));
        var ended = TradeAgreement.SHAPE.readStored(utf8(text.replace("2090-12-31", "2026-11-01")));

        assertThat(judged(ended, same -> same, same -> same)).containsExactly("AGREEMENT_ENDED[issueDate]");
        assertThat(judged(
                        Agreements.version(1, "2027-01-01"),
                        certificate -> certificate.replace("CNZ", "X"),
                        same -> same))
                .isEmpty();
    }

    @Test
    void another_name_is_not_meant() {
        assertThat(judged(
                        certificate -> certificate.replace("CN-NZ FTA", "RCEP").replace("CNZ", "X"), same -> same))
                .isEmpty();
    }

    private static List<String> judged(UnaryOperator<String> certificate, UnaryOperator<String> details) {
        return judged(Agreements.version(1, "2026-01-01"), certificate, details);
    }

    private static List<String> judged(
            TradeAgreement agreement, UnaryOperator<String> certificate, UnaryOperator<String> details) {
        var known = SignedAgreement.together(List.of(
                SignedVersions.none(Agreements.CN).with(agreement),
                SignedVersions.none(Agreements.NZ).with(agreement)));
        return AgreementJudgement.of(
                        known,
                        CertificateOfOrigin.SHAPE.readStored(utf8(certificate.apply(
                                CertificateOfOrigin.SHAPE.text(Certificates.fromChinaToNewZealand())))),
                        CertificateDetails.SHAPE.readStored(
                                utf8(details.apply(CertificateDetails.SHAPE.text(Certificates.tea())))),
                        Members::byId)
                .stream()
                .map(reason -> reason.code() + "[" + reason.field() + "]")
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
