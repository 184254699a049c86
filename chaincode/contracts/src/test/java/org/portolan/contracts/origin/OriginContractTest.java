package org.portolan.contracts.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.contracts.network.ContractNetwork.CERTIFICATE;
import static org.portolan.network.testnetwork.TestNetwork.CN;
import static org.portolan.network.testnetwork.TestNetwork.NZ;
import static org.portolan.network.testnetwork.TestNetwork.SG;
import static org.portolan.network.testnetwork.TestNetwork.TIANJIN;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portolan.contracts.network.Calling;
import org.portolan.contracts.network.ContractNetwork;
import org.portolan.contracts.network.Documents;
import org.portolan.contracts.network.Fresh;
import org.portolan.contracts.network.Refused;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;

@OnBothEngines
final class OriginContractTest {
    private final ContractNetwork network = ContractNetwork.shared();

    @Test
    void an_issued_certificate_is_read_by_all_members_and_its_confidential_part_by_the_entitled() {
        CertificateOfOrigin certificate = issued(NZ);

        JsonObject read = call(TIANJIN, "gateway", "origin:read", certificate).evaluate();

        assertThat(read.fields().get("certificate")).isEqualTo(CertificateOfOrigin.SHAPE.json(certificate));
        assertThat(Documents.text(read, "status")).isEqualTo("ISSUED");
        for (String entitled : new String[] {CN, NZ}) {
            JsonObject part = call(entitled, "originOfficer", "origin:confidential", certificate)
                    .evaluate();
            assertThat(part.fields().get("confidential")).isEqualTo(CertificateDetails.SHAPE.json(Certificates.tea()));
            assertThat(Documents.text(part, "salt")).isEqualTo(Certificates.SALT.hex());
        }
    }

    @Test
    void nobody_else_reads_the_confidential_part() {
        CertificateOfOrigin certificate = issued(NZ);

        assertThatThrownBy(() -> call(SG, "originOfficer", "origin:confidential", certificate)
                        .evaluate())
                .hasMessageStartingWith("NOT_ENTITLED: ");
        assertThatThrownBy(() ->
                        call(CN, "trader", "origin:confidential", certificate).evaluate())
                .hasMessageStartingWith("ROLE: ");
    }

    @Test
    void an_entitled_officer_cannot_read_it_at_a_peer_that_is_not() {
        CertificateOfOrigin certificate = issued(NZ);

        assertThatThrownBy(() -> network.at(SG, NZ, "originOfficer")
                        .call(CERTIFICATE, "origin:confidential")
                        .with(CN, certificate.number().toString())
                        .evaluate())
                .isInstanceOf(Refused.class)
                .hasMessageMatching("(?s)(PEER_REFUSED|NOT_HERE): .*");
    }

    @Test
    void its_issuer_cancels_it_once_and_nobody_else() {
        CertificateOfOrigin certificate = issued(NZ);

        assertThatThrownBy(() -> cancel(SG, certificate).submit()).hasMessageStartingWith("NOT_THE_ISSUER[issuer]: ");
        cancel(CN, certificate).submit();

        assertThat(status(certificate)).isEqualTo("CANCELLED");
        assertThatThrownBy(() -> cancel(CN, certificate).submit()).hasMessageStartingWith("CANCELLED: ");
    }

    @Test
    void another_is_issued_in_its_place_by_its_issuer_and_both_say_so() {
        CertificateOfOrigin former = issued(NZ);
        CertificateOfOrigin successor = inPlaceOf(former, CN, "CN", NZ);

        replace(CN, successor, NZ).submit();

        assertThat(status(former)).isEqualTo("REPLACED");
        assertThat(status(successor)).isEqualTo("ISSUED");
        JsonObject read = call(SG, "officer", "origin:read", former).evaluate();
        assertThat(CanonicalJson.text(read))
                .contains("\"replacedBy\":\"" + successor.number() + "\"", "\"reason\":\"Invoice corrected.\"");
        assertThatThrownBy(
                        () -> replace(CN, inPlaceOf(former, CN, "CN", NZ), NZ).submit())
                .hasMessageStartingWith("REPLACED: ");
        assertThatThrownBy(() -> cancel(CN, former).submit()).hasMessageStartingWith("REPLACED: ");
    }

    @Test
    void nothing_is_replaced_but_what_is_there_and_ones_own() {
        CertificateOfOrigin former = issued(NZ);

        assertThatThrownBy(
                        () -> replace(SG, inPlaceOf(former, SG, "SG", NZ), NZ).submit())
                .as("a certificate of that number Singapore has not issued")
                .hasMessageStartingWith("NO_CERTIFICATE: ");
        assertThatThrownBy(
                        () -> replace(SG, inPlaceOf(former, CN, "CN", NZ), NZ).submit())
                .hasMessageContaining("NOT_THE_ISSUER[issuer]: ");
        assertThatThrownBy(
                        () -> replace(CN, Fresh.certificate(CN, "CN", NZ), NZ).submit())
                .hasMessageStartingWith("MISSING_FIELD[replaces]: ");
        assertThatThrownBy(() -> issue(CN, inPlaceOf(former, CN, "CN", NZ), NZ).submit())
                .hasMessageStartingWith("CONTRADICTION[replaces]: ");
        assertThat(status(former)).isEqualTo("ISSUED");
    }

    private static CertificateOfOrigin inPlaceOf(
            CertificateOfOrigin former, String issuer, String country, String... addressedTo) {
        return CertificateOfOrigin.SHAPE.readStored(CertificateOfOrigin.SHAPE
                .text(Fresh.certificate(issuer, country, addressedTo))
                .replace("\"validTo\"", "\"replaces\":\"" + former.number() + "\",\"validTo\"")
                .getBytes(StandardCharsets.UTF_8));
    }

    private Calling replace(String caller, CertificateOfOrigin certificate, String addressedTo) {
        return network.as(caller, "originOfficer")
                .call(CERTIFICATE, "origin:replace")
                .with(CertificateOfOrigin.SHAPE.text(certificate), "{\"reason\":\"Invoice corrected.\"}")
                .confidentially(Certificates.confidentialTea())
                .endorsedBy(caller, addressedTo);
    }

    @Test
    void a_number_is_given_once() {
        CertificateOfOrigin certificate = issued(NZ);

        assertThatThrownBy(() -> issue(CN, certificate, NZ).submit())
                .hasMessageStartingWith("DUPLICATE_NUMBER[number]: ");
        assertThatThrownBy(() -> network.as(CN, "originOfficer")
                        .call(CERTIFICATE, "origin:issue")
                        .with(CertificateOfOrigin.SHAPE.write(certificate))
                        .confidentially(ConfidentialPart.of(
                                Certificates.tea(), CertificateDetails.SHAPE, Salt.ofHex("00".repeat(32))))
                        .endorsedBy(CN, NZ)
                        .submit())
                .hasMessageStartingWith("PAYLOAD_HASH[payloadHash]: ")
                .hasMessageContaining("\nDUPLICATE_NUMBER[number]: ");
    }

    @Test
    void singapore_cannot_issue_in_chinas_name() {
        CertificateOfOrigin certificate = Fresh.certificate(CN, "CN", NZ);

        assertThatThrownBy(() -> issue(SG, certificate, NZ).submit())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("NOT_THE_ISSUER[issuer]: ")
                .hasMessageContaining("\nNOT_AN_ISSUING_BODY[issuingCountry]: ");
    }

    @Test
    void the_public_part_has_to_bind_the_confidential_one() {
        CertificateOfOrigin certificate = Fresh.certificate(CN, "CN", NZ);
        ConfidentialPart<?> otherSalt =
                ConfidentialPart.of(Certificates.tea(), CertificateDetails.SHAPE, Salt.ofHex("00".repeat(32)));
        Calling unbound = network.as(CN, "originOfficer")
                .call(CERTIFICATE, "origin:issue")
                .with(CertificateOfOrigin.SHAPE.write(certificate))
                .confidentially(otherSalt)
                .endorsedBy(CN, NZ);

        assertThatThrownBy(unbound::submit).hasMessageStartingWith("PAYLOAD_HASH[payloadHash]: ");
        assertThatThrownBy(() -> network.as(CN, "originOfficer")
                        .call(CERTIFICATE, "origin:issue")
                        .with(CertificateOfOrigin.SHAPE.write(certificate))
                        .submit())
                .hasMessageStartingWith("MISSING_FIELD[confidential]: ");
    }

    @Test
    void the_event_of_an_issue_names_the_certificate_and_no_more() {
        CertificateOfOrigin certificate = issued(NZ);
        String number = certificate.number().toString();

        assertThat(network.as(NZ, "gateway").event(CERTIFICATE, "CertificateIssued", number))
                .isEqualTo("{\"addressedTo\":[\"NZCustomsMSP\"],\"by\":\"CNCustomsMSP\",\"issuer\":\"CNCustomsMSP\","
                        + "\"number\":\"" + number + "\"}");
    }

    private CertificateOfOrigin issued(String... addressedTo) {
        CertificateOfOrigin certificate = Fresh.certificate(CN, "CN", addressedTo);
        issue(CN, certificate, addressedTo).submit();
        return certificate;
    }

    private Calling issue(String caller, CertificateOfOrigin certificate, String... addressedTo) {
        String[] endorsers =
                Stream.concat(Stream.of(CN), Arrays.stream(addressedTo)).toArray(String[]::new);
        return network.as(caller, "originOfficer")
                .call(CERTIFICATE, "origin:issue")
                .with(CertificateOfOrigin.SHAPE.write(certificate))
                .confidentially(Certificates.confidentialTea())
                .endorsedBy(endorsers);
    }

    private Calling cancel(String caller, CertificateOfOrigin certificate) {
        return call(caller, "originOfficer", "origin:cancel", certificate)
                .with("{\"reason\":\"Issued for the wrong consignment.\"}");
    }

    private String status(CertificateOfOrigin certificate) {
        return Documents.text(call(SG, "officer", "origin:read", certificate).evaluate(), "status");
    }

    private Calling call(String mspId, String user, String function, CertificateOfOrigin certificate) {
        return network.as(mspId, user)
                .call(CERTIFICATE, function)
                .with(certificate.issuer().id(), certificate.number().toString());
    }
}
