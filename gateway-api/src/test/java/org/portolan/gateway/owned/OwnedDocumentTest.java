package org.portolan.gateway.owned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.owned.OwnedAct.Description;
import org.portolan.records.origin.Cancellation;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.origin.details.CertificateDetails;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;

/** What a kind declares of its acts is what the description says of them. */
class OwnedDocumentTest {
    private static final OwnedAct<CertificateDetails> ISSUE = OwnedAct.creating(
            new Description("issueThing", "Issue a thing"),
            "issue",
            CertificateDetails.SHAPE,
            "thing",
            CertificateOfOrigin.SHAPE,
            OriginRules.ISSUING);
    private static final OwnedAct<String> CANCEL = OwnedAct.on(
                    new Description("cancelThing", "Take a thing back"),
                    "cancel",
                    "cancellation",
                    "thing",
                    CertificateOfOrigin.SHAPE,
                    OriginRules.ISSUING)
            .taking(Cancellation.REASON);
    private static final OwnedAddress<CertificateOfOrigin, CertificateDetails> ADDRESS = OwnedAddress.of(
            CertificateOfOrigin.KIND, "/api/v1/things", "Things", "thing", CertificateNumber::new, ISSUE, CANCEL);

    @Test
    void an_act_that_creates_takes_its_shape_and_answers_the_record() {
        var described = described("/api/v1/things", "/api/v1/things/{owner}/{id}/cancellation");
        var issue = described.getPaths().get("/api/v1/things").getPost();

        assertThat(issue.getOperationId()).isEqualTo("issueThing");
        assertThat(issue.getRequestBody()
                        .getContent()
                        .get("application/json")
                        .getSchema()
                        .get$ref())
                .isEqualTo("#/components/schemas/CertificateDetails");
        assertThat(issue.getResponses()).containsKeys("201", "202");
        assertThat(described.getComponents().getSchemas()).containsKeys("CertificateDetails", "CertificateOfOrigin");
    }

    @Test
    void an_act_on_a_record_names_it_in_its_address() {
        var described = described("/api/v1/things", "/api/v1/things/{owner}/{id}/cancellation");
        var cancel = described
                .getPaths()
                .get("/api/v1/things/{owner}/{id}/cancellation")
                .getPost();

        assertThat(cancel.getParameters()).extracting("name").contains("owner", "id");
        assertThat(cancel.getParameters())
                .extracting(Parameter::get$ref)
                .contains("#/components/parameters/IdempotencyKey");
        assertThat(cancel.getTags()).containsExactly("Things");
    }

    @Test
    void what_is_declared_and_not_served_is_told() {
        assertThatIllegalStateException()
                .isThrownBy(() -> described("/api/v1/things"))
                .withMessageContaining("/cancellation");
    }

    private static OpenAPI described(String... paths) {
        var served = new Paths();
        for (var path : paths) {
            served.addPathItem(path, new PathItem().post(new Operation()));
        }
        var description = new OpenAPI().components(new Components()).paths(served);
        var beans = new StaticListableBeanFactory();
        beans.addBean("things", ADDRESS);
        new OwnedDocument(beans.getBeanProvider(ResolvableType.forClass(OwnedAddress.class))).customise(description);
        return description;
    }
}
