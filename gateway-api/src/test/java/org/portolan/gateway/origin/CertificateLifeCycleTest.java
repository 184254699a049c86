package org.portolan.gateway.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.Applications;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;
import tools.jackson.databind.json.JsonMapper;

@OnBothEngines
class CertificateLifeCycleTest {

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final TestCaller issuer = gateway.as(TestKeys.CN_ORIGIN);
    private final String number =
            "CN" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @Test
    void is_issued_with_its_public_part_only_in_the_answer() {
        Answer answer = issuer.post("/certificates-of-origin", application());

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.text("/transactionId")).hasSize(64);
        assertThat(answer.number("/block")).isPositive();
        assertThat(answer.text("/certificate/issuer")).isEqualTo("CNCustomsMSP");
        assertThat(answer.text("/certificate/addressedTo/0")).isEqualTo("NZCustomsMSP");
        assertThat(answer.text("/certificate/hsHeading")).isEqualTo("8516");
        assertThat(answer.text("/certificate/payloadHash")).hasSize(64);
        assertThat(answer.body()).doesNotContain("Harbour Light");
    }

    @Test
    void is_taken_back_by_its_issuer_and_nobody_else() {
        issuer.post("/certificates-of-origin", application());
        String cancellation = "/certificates-of-origin/CN/" + number + "/cancellation";
        Map<String, String> reason = Map.of("reason", "Issued in error");

        Answer foreign = gateway.as(TestKeys.SG_ORIGIN).post(cancellation, reason);
        Answer own = issuer.post(cancellation, reason);

        assertThat(foreign.status()).as(foreign.body()).isEqualTo(403);
        assertThat(foreign.text("/code")).isEqualTo("NOT_THE_ISSUER");
        assertThat(own.status()).as(own.body()).isEqualTo(201);
        assertThat(own.text("/certificate/cancellation/reason")).isEqualTo("Issued in error");
    }

    @Test
    void another_is_issued_in_its_place_and_both_say_so() {
        issuer.post("/certificates-of-origin", application());
        Map<String, Object> successor = application();
        successor.put("number", number + "-2");
        successor.put("replaces", Map.of("number", number, "reason", "Invoice corrected"));

        Answer issued = issuer.post("/certificates-of-origin", successor);

        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        assertThat(issued.text("/certificate/replaces")).isEqualTo(number);
        Answer former = issuer.get("/certificates-of-origin/CN/" + number + "?minPosition=" + issued.number("/block"));
        assertThat(former.text("/status")).as(former.body()).isEqualTo("REPLACED");
        assertThat(former.text("/certificate/cancellation/replacedBy")).isEqualTo(number + "-2");
        assertThat(issuer.get("/certificates-of-origin/CN/" + number + "/history")
                        .text("/history/1/status"))
                .isEqualTo("REPLACED");
        assertThat(issuer.get("/certificates-of-origin/CN/" + number + "/verification")
                        .text("/status/reason"))
                .contains(number + "-2");
        assertThat(issuer.get("/certificates-of-origin?status=REPLACED&number=" + number)
                        .number("/total"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"number":"NONE-1","reason":"x"}       | 404 | NO_CERTIFICATE | ''
            {"number":"?","reason":"x"}            | 422 | FORM           | replaces.number
            {"number":"NONE-1","reason":""}        | 422 | FORM           | replaces.reason
            {"number":"NONE-1"}                    | 422 | MISSING_FIELD  | replaces.reason
            {"number":"NONE-1","raeson":"x"}       | 422 | UNKNOWN_FIELD  | replaces.raeson
            "NONE-1"                               | 422 | WRONG_TYPE     | replaces
            """)
    void what_cannot_be_replaced_is_refused_and_nothing_is_issued(
            String replaces, int status, String code, String field) {
        Map<String, Object> successor = application();
        successor.put("replaces", new JsonMapper().readTree(replaces));

        Answer refused = issuer.post("/certificates-of-origin", successor);

        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.body()).contains("\"code\":\"" + code + "\"");
        assertThat(field.isEmpty() || refused.body().contains("\"field\":\"" + field + "\""))
                .as(refused.body())
                .isTrue();
        assertThat(issuer.get("/certificates-of-origin/CN/" + number).status()).isEqualTo(404);
    }

    @Test
    void a_number_and_a_criterion_are_taken_as_they_are_written() {
        String written = "VN-CN 22/02/" + number;
        Map<String, Object> application = application("CTH+RVC 40%");
        application.put("number", written);

        Answer issued = issuer.post("/certificates-of-origin", application);
        Answer cancelled = issuer.post(
                "/certificates-of-origin/CN/" + written.replace("/", "%2F").replace(" ", "%20") + "/cancellation",
                Map.of("reason", "Issued in error"));

        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        assertThat(issued.text("/certificate/number")).isEqualTo(written);
        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(201);
    }

    @Test
    void all_faults_of_an_application_are_told_at_once() {
        Map<String, Object> application = application();
        application.put("price", "12");
        application.put("number", "?");
        application.put("issueDate", "yesterday");
        application.remove("formType");

        Answer answer = issuer.post("/certificates-of-origin", application);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "number must be letters",
                        "issueDate must be a day",
                        "formType is mandatory",
                        "price is not a field");
    }

    @Test
    void a_number_is_given_once() {
        issuer.post("/certificates-of-origin", application());

        Answer second = issuer.post("/certificates-of-origin", application());

        assertThat(second.status()).as(second.body()).isEqualTo(409);
        assertThat(second.text("/code")).isEqualTo("DUPLICATE_NUMBER");
        assertThat(second.text("/field")).isEqualTo("number");
        assertThat(second.text("/written")).isEqualTo("no");
    }

    @Test
    void a_repeated_request_is_the_same_certificate() {
        Answer first = issuer.post("/certificates-of-origin", application(), "Idempotency-Key", number);

        Answer second = issuer.post("/certificates-of-origin", application(), "Idempotency-Key", number);

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void of_several_cancellations_at_once_one_is_taken_and_the_others_are_told_so() {
        issuer.post("/certificates-of-origin", application());
        String cancellation = "/certificates-of-origin/CN/" + number + "/cancellation";
        Map<String, String> reason = Map.of("reason", "Issued in error");

        List<Answer> answers = Stream.of("one", "two", "three")
                .map(key -> CompletableFuture.supplyAsync(
                        () -> issuer.post(cancellation, reason, "Idempotency-Key", key + number)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .extracting(answer -> answer.status() == 201 ? "taken" : answer.text("/code"))
                .containsExactlyInAnyOrder("taken", "CANCELLED", "CANCELLED");
    }

    @Test
    void names_the_field_of_a_wrong_value() {
        Map<String, Object> unknown = application();
        unknown.put("price", "12");
        Map<String, Object> addressee = application();
        addressee.put("addressedTo", List.of("FR"));

        Answer field = issuer.post("/certificates-of-origin", unknown);
        Answer country = issuer.post("/certificates-of-origin", addressee);
        Answer none = issuer.post("/certificates-of-origin/CN/NONE-1/cancellation", Map.of("reason", "Never issued"));

        assertThat(field.text("/field")).isEqualTo("price");
        assertThat(country.text("/field")).isEqualTo("addressedTo[0]");
        assertThat(none.status()).as(none.body()).isEqualTo(404);
    }

    private Map<String, Object> application() {
        return application("WO");
    }

    private Map<String, Object> application(String criterion) {
        return Applications.of(number, Map.of("items", Applications.goods(criterion)));
    }
}
