package org.portolan.gateway.origin.view.ubl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.origin.ubl.UblDraft;
import org.portolan.gateway.ubl.NotTaken.Reason;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.FilledForms;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Certificates on their way to UBL and back, and what the documentation says is lost on it. */
class UblRoundTripTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path DOCUMENTED = Path.of("../docs/origin.md");
    private static final String HEADING = "### What UBL has no place for";
    private static final Pattern ROW = Pattern.compile("^\\| `([a-zA-Z.]+)` \\|.*");
    private static final CertificateOfOrigin CERTIFICATE = Certificates.fromChinaToNewZealand();

    @ParameterizedTest
    @EnumSource(FilledForms.class)
    void a_certificate_is_lost_nothing_but_what_the_documentation_names(FilledForms form) throws IOException {
        ObjectNode before = request(form);
        lost().forEach(field -> remove(before, field));

        UblDraft read = UblDraft.of(document(form));

        assertThat(JSON.<JsonNode>valueToTree(read.draft())).isEqualTo(before);
        assertThat(read.notTaken()).allSatisfy(left -> assertThat(left.reason()).isEqualTo(Reason.FOLLOWS));
    }

    @Test
    void what_the_documentation_calls_lost_is_told_by_some_certificate_and_lost() throws IOException {
        assertThat(lost())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(FilledForms.values())
                        .anySatisfy(
                                form -> assertThat(remove(request(form), field)).isTrue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.3", "2.4"})
    void every_document_is_valid_by_the_published_schema(String version)
            throws ReflectiveOperationException, SAXException {
        UblSchema schema = UblSchema.of(version);

        assertThat(FilledForms.values())
                .allSatisfy(form ->
                        assertThatCode(() -> schema.validate(document(form))).doesNotThrowAnyException());
        assertThatCode(() -> schema.validate(UblCertificate.document(CERTIFICATE, Certificates.tea(), "Customs")))
                .doesNotThrowAnyException();
        assertThatCode(() -> schema.validate(new String(document(FilledForms.RCEP), UTF_8)
                        .replace("cbc:CertificateType>", "cbc:CertificateTipe>")
                        .getBytes(UTF_8)))
                .isInstanceOf(SAXException.class);
    }

    private static byte[] document(FilledForms form) {
        return UblCertificate.document(CERTIFICATE, details(form), "Customs of the issuing country");
    }

    private static CertificateDetails details(FilledForms form) {
        return CertificateDetails.SHAPE.read(form.json().getBytes(UTF_8));
    }

    /** What would have issued the certificate. */
    private static ObjectNode request(FilledForms form) {
        ObjectNode request = JSON.createObjectNode();
        request.put("number", CERTIFICATE.number().number());
        request.put("agreement", CERTIFICATE.agreement());
        request.put("formType", CERTIFICATE.formType());
        CERTIFICATE
                .addressedTo()
                .forEach(member -> request.withArray("addressedTo").add(member.id()));
        request.put("issueDate", CERTIFICATE.issueDate().toString());
        request.put("validTo", CERTIFICATE.validTo().toString());
        request.set("confidential", JSON.readTree(form.json()));
        return request;
    }

    private static List<String> lost() throws IOException {
        return Files.readAllLines(DOCUMENTED).stream()
                .dropWhile(line -> !line.equals(HEADING))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1))
                .toList();
    }

    /** Whether it was there. */
    private static boolean remove(ObjectNode request, String field) {
        int end = field.lastIndexOf('.');
        JsonNode owner =
                end < 0 ? request : request.at("/" + field.substring(0, end).replace('.', '/'));
        return owner instanceof ObjectNode object && object.remove(field.substring(end + 1)) != null;
    }
}
