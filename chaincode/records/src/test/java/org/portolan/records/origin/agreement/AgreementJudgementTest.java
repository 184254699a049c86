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
            "NZCustomsMSP" | "SGCustomsMSP" | NOT_A_PARTY[addressedTo]
            "issuingCountry":"CN" | "issuingCountry":"AU" | NOT_A_PARTY[agreement]
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
                    String item = text.substring(
                            text.indexOf("\"items\":[") + 9, text.indexOf("]", text.indexOf("\"items\":[")));
                    return text.replace(item, String.join(",", item, item, item));
                }))
                .containsExactly("LIST_SIZE[confidential.items]");
    }

    private static List<String> judged(UnaryOperator<String> certificate, UnaryOperator<String> details) {
        return new AgreementJudgement(Agreements.version(1, "2026-01-01"))
                        .of(
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
