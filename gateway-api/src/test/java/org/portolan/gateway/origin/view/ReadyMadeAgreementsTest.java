package org.portolan.gateway.origin.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;
import org.portolan.records.origin.agreement.TradeAgreement;
import org.portolan.records.origin.details.Amount;
import org.portolan.records.origin.details.CertificateItem;
import org.portolan.records.origin.details.Producers;
import org.portolan.records.place.CountryCode;
import org.portolan.records.trade.HsCode;
import org.portolan.records.trade.HsEdition;

class ReadyMadeAgreementsTest {

    static Stream<ReadyMadeAgreements.ReadyMade> texts() {
        return new ReadyMadeAgreements().all().stream();
    }

    @Test
    void there_is_one_of_each_agreement_that_members_are_known_to_use() {
        assertThat(texts().map(ReadyMadeAgreements.ReadyMade::name))
                .containsExactly(
                        "AANZFTA",
                        "ACFTA",
                        "ATIGA",
                        "CHINA-NZ",
                        "CHINA-SG",
                        "KOREA-INDONESIA",
                        "NON-PREFERENTIAL",
                        "RCEP");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void with_parties_and_a_version_it_is_one_that_can_be_signed(ReadyMadeAgreements.ReadyMade text) {
        var whole = JsonObject.builder();
        text.agreement().fields().forEach(whole::put);
        whole.putTexts("parties", List.of("CNCustomsMSP", "NZCustomsMSP")).put("version", new JsonInteger(1));

        var read = TradeAgreement.SHAPE.read(CanonicalJson.write(whole.build()));

        assertThat(read.title()).isEqualTo(text.title());
        assertThat(text.source()).isNotBlank();
        assertThat(read.forms().stream().flatMap(form -> form.criteria().stream()))
                .allSatisfy(criterion -> assertThat(bears(criterion.text().replace("#", "40")))
                        .as(criterion.text())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_is_unconfirmed_stands_in_it(ReadyMadeAgreements.ReadyMade text) {
        assertThat(text.unconfirmed())
                .isNotEmpty()
                .allSatisfy(
                        path -> assertThat(at(text.agreement(), path)).as(path).isPresent());
    }

    /** Whether a certificate can bear the criterion. */
    private static boolean bears(String criterion) {
        return new CertificateItem(
                        "Goods",
                        new HsCode("851610", HsEdition.HS_2022),
                        Optional.empty(),
                        criterion,
                        new CountryCode("CN"),
                        Optional.empty(),
                        new Amount("1", "KGM"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Producers.UNSAID)
                .originCriterion()
                .equals(criterion);
    }

    private static Optional<JsonValue> at(JsonValue value, String path) {
        JsonValue found = value;
        for (var name : path.replaceAll("\\[(\\d+)]", ".$1").split("\\.")) {
            found = switch (found) {
                case JsonObject(var fields) when fields.containsKey(name) -> fields.get(name);
                case JsonArray(var items) -> items.get(Integer.parseInt(name));
                default -> new JsonText("");
            };
        }
        return Optional.of(found).filter(known -> !known.equals(new JsonText("")));
    }
}
