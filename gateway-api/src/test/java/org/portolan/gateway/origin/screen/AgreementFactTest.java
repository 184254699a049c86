package org.portolan.gateway.origin.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.origin.agreement.TradeAgreement;
import org.portolan.records.shape.Shape;

class AgreementFactTest {
    /** What stands in the head of an agreement on its page. */
    private static final List<String> HEAD = List.of("agreementId", "version", "title", "parties");

    @Test
    void shows_every_field_that_an_agreement_has() {
        assertThat(Stream.concat(
                        AgreementFact.PATHS.stream(),
                        AgreementFact.FORM_PATHS.stream().map(path -> "forms." + path)))
                .containsExactlyInAnyOrderElementsOf(paths("", TradeAgreement.SHAPE)
                        .filter(path -> !HEAD.contains(path))
                        .toList());
    }

    @Test
    void marks_what_is_unconfirmed_and_what_stands_in_it() {
        var text = (JsonObject) StrictJson.value("""
                {"hsEdition":"2022","issue":{"claimDays":30,"validityMonths":12},"forms":[{"formType":"A"},{"criteria":["WO"]}]}""".getBytes(StandardCharsets.UTF_8));

        var facts = AgreementFact.of(text, List.of("issue", "forms[1].criteria"));
        var forms = AgreementFact.forms(text, List.of("issue", "forms[1].criteria"));

        assertThat(facts)
                .containsExactly(
                        fact("hsEdition", "text", "2022", false),
                        fact("validityMonths", "months", "12", true),
                        fact("claimDays", "days", "30", true));
        assertThat(forms)
                .containsExactly(
                        List.of(fact("formType", "text", "A", false)), List.of(fact("criteria", "text", "WO", true)));
    }

    private static AgreementFact fact(String name, String kind, String text, boolean unconfirmed) {
        return new AgreementFact(name, List.of(new AgreementFact.Word(kind, text)), unconfirmed);
    }

    private static Stream<String> paths(String under, Shape<?> shape) {
        return shape.fields().stream()
                .flatMap(field -> field.form() instanceof Shape<?> part
                        ? paths(under + field.name() + ".", part)
                        : Stream.of(under + field.name()));
    }
}
