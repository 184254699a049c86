package org.portolan.records.origin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.FilledForms;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.details.Party;
import org.portolan.records.origin.details.Transport;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;

/** The real forms with every box filled in; their changes field by field lie beside them in {@code golden}. */
class FilledFormsTest {
    private static final String LONG = "X".repeat(1_001);

    @ParameterizedTest
    @EnumSource(FilledForms.class)
    void what_is_sent_is_what_is_kept(FilledForms form) {
        var read = CertificateDetails.SHAPE.read(form.json().getBytes(UTF_8));

        assertThat(CertificateDetails.SHAPE.text(read)).isEqualTo(form.json());
    }

    @Test
    void every_field_stands_on_one_of_the_forms() {
        assertThat(CertificateDetails.SHAPE.fields())
                .allSatisfy(field -> assertThat(FilledForms.values())
                        .as(field.name())
                        .anySatisfy(form -> assertThat(form.json()).contains("\"" + field.name() + "\":")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "count":120                     | "count":100000000               | RANGE[items[0].packages.count]
            "count":120,                    | ''                              | MISSING_FIELD[items[0].packages.count]
            "kind":"CT"                     | "kind":"carton"                 | FORM[items[0].packages.kind]
            "kind":"CT"                     | "kind":"VR"                     | CONTRADICTION[items[0].packages.count]
            {"unit":"TNE","value":"1.65"}   | {"unit":"PCE","value":"1.65"}   | UNKNOWN_CODE[items[0].grossWeight.unit]
            "8516100009"                    | "8517100009"                    | CONTRADICTION[items[0].nationalCode]
            "8516100009"                    | "8516100009000"                 | FORM[items[0].nationalCode]
            "ST-2026/771"                   | "LONG"                          | TOO_LONG[items[0].invoices[0].number]
            "ST-2026/772"                   | ""                              | FORM[items[0].invoices[1].number]
            "HIGHEST_AMONG_ALL"             | "**"                            | UNKNOWN_CODE[items[1].originMark]
            "producerStated":"NOT_AVAILABLE"| "producerStated":"UNKNOWN"      | UNKNOWN_CODE[items[2].producerStated]
            "marks":                        | "producerStated":"SAME","marks":| CONTRADICTION[items[0].producerStated]
            "mode":"SEA"                    | "mode":"VESSEL"                 | UNKNOWN_CODE[transport.mode]
            "Ever Onward 042N"              | "LONG"                          | TOO_LONG[transport.conveyance]
            "departureDate":"2026-11-02"    | "departureDate":"2026-11-31"    | DATE[transport.departureDate]
            "MYPEN"                         | "Penang"                        | UN_LOCODE[transport.portOfLoading]
            "MY-K2-2026-118841"             | "LONG"                          | TOO_LONG[exportDeclaration]
            "importingCountry":"NZ"         | "importingCountry":"ZZ"         | COUNTRY[importingCountry]
            "Order 4711; letter of credit LC-2026-88" | "LONG"                | TOO_LONG[remarks]
            "Kuala Lumpur"                  | "LONG"                          | TOO_LONG[issuerSigned.place]
            "Nur Aisyah"                    | "LONG"                          | TOO_LONG[exporterSigned.signatory]
            "CNAE0000000123"                | "LONG"                          | TOO_LONG[backToBack.approvedExporter]
            "BACK_TO_BACK",                 | ''                              | CONTRADICTION[backToBack]
            ,"CERTIFIED_TRUE_COPY"          | ''                              | CONTRADICTION[trueCopyDate]
            "flags":                        | "exhibition":{"name":"A","place":"B"},"flags":  | CONTRADICTION[exhibition]
            "remarks":                      | "toOrder":"TO ORDER","remarks": | CONTRADICTION[toOrder]
            """)
    void a_box_that_is_filled_in_wrongly_is_named(String right, String wrong, String reason) {
        String form = FilledForms.RCEP.json();
        assertThat(form).contains(right);

        assertThat(faults(form.replace(right, wrong.replace("LONG", LONG)))).contains(reason);
    }

    @Test
    void boxes_that_contradict_what_is_ticked_are_told_together() {
        String ticked =
                FilledForms.RCEP.json().replace("\"BACK_TO_BACK\",", "").replace(",\"CERTIFIED_TRUE_COPY\"", "");

        assertThat(faults(ticked)).containsExactly("CONTRADICTION[backToBack]", "CONTRADICTION[trueCopyDate]");
        assertThat(faults(FilledForms.CHINA_NZ
                        .json()
                        .replace("\"THIRD_COUNTRY_INVOICING\",", "")
                        .replace("\"thirdPartyInvoicing\":{\"country\":\"HK\",\"name\":\"Lion Rock Trading Ltd\"},", "")
                        .replace(
                                ",\"thirdPartyInvoicing\":{\"country\":\"HK\",\"name\":\"Lion Rock Trading Ltd\"}",
                                "")))
                .containsExactly("CONTRADICTION[items[0].invoices[0].issuer]");
    }

    @Test
    void a_field_of_the_second_version_is_refused_where_the_version_is_not_said() {
        assertThat(messages(FilledForms.RCEP.json().replace("\"schemaVersion\":2,", "")))
                .contains(
                        "UNKNOWN_FIELD[remarks]: is a field from schema version 2 on, and the record does not say"
                                + " \"schemaVersion\": 2",
                        "UNKNOWN_FIELD[items[0].packages]: is a field from schema version 2 on, and the record does not say"
                                + " \"schemaVersion\": 2");
        assertThat(messages("{\"schemaVersion\":1}"))
                .contains("UNKNOWN_CODE[schemaVersion]: must be 2, or be left out");
    }

    @Test
    void a_certificate_of_before_is_read_as_it_would_be_now_and_stays_bound_as_it_was() {
        ConfidentialPart<CertificateDetails> former = Certificates.formerTea();

        assertThat(former.content()).isEqualTo(Certificates.tea());
        assertThat(former.content().transport().flatMap(Transport::portOfDischarge))
                .contains(new UnLocode("NZAKL"));
        assertThat(former.digest()).isNotEqualTo(Certificates.confidentialTea().digest());
        assertThat(ConfidentialPart.read(former.write(), CertificateDetails.SHAPE)
                        .digest())
                .isEqualTo(former.digest());
    }

    @Test
    void a_back_to_back_certificate_of_before_tells_nothing_of_the_original_proof() {
        String before = Certificates.formerTea().text().replace("\"items\"", "\"flags\":[\"BACK_TO_BACK\"],\"items\"");

        var read = ConfidentialPart.read(before.getBytes(UTF_8), CertificateDetails.SHAPE);

        assertThat(read.content().ticked().backToBack()).isEmpty();
        assertThat(read.text()).isEqualTo(before);
    }

    @Test
    void producers_of_single_items_are_no_parties_who_may_read_it() {
        var details = CertificateDetails.SHAPE.read(FilledForms.RCEP.json().getBytes(UTF_8));

        assertThat(details.parties().map(Party::name))
                .containsExactly("Penang Electrical Sdn Bhd", "Aotearoa Home Ltd", "Suzhou Kettle Works");
        assertThat(CertificateDetails.SHAPE
                        .read(FilledForms.ATIGA_FORM_D.json().getBytes(UTF_8))
                        .consignee())
                .isEqualTo(Optional.empty());
    }

    private static List<String> faults(String json) {
        return messages(json).stream()
                .map(message -> message.substring(0, message.indexOf("]: ") + 1))
                .toList();
    }

    private static List<String> messages(String json) {
        return catchThrowableOfType(InvalidValue.class, () -> CertificateDetails.SHAPE.read(json.getBytes(UTF_8)))
                .reasons()
                .stream()
                .map(reason -> reason.message())
                .toList();
    }
}
