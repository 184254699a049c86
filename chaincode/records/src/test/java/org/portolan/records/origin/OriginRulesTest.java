package org.portolan.records.origin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Members;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.reason.Reason;

class OriginRulesTest {
    private static final CertificateOfOrigin CERTIFICATE = Certificates.fromChinaToNewZealand();
    private static final CertificateOfOrigin CANCELLED =
            CERTIFICATE.cancelled(Cancellation.forGood("Issued in error.", Certificates.DAY_AFTER_ISSUE));
    private static final Instant NOW = Certificates.DAY_AFTER_ISSUE.toInstant();
    private static final Instant AFTER_EXPIRY = Instant.parse("2027-11-11T00:00:00Z");
    private static final Member ISSUER = Members.cnCustoms();
    private static final Member ADDRESSED = Members.nzCustoms();

    @Test
    void the_issuing_body_issues_in_its_own_name() {
        assertThat(issue(ISSUER, Role.ORIGIN_OFFICER, CERTIFICATE, NOW)).isEmpty();
        assertThat(issue(Members.sgCustoms(), Role.ORIGIN_OFFICER, CERTIFICATE, NOW))
                .contains("NOT_THE_ISSUER");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ORIGIN_OFFICER")
    void nobody_but_an_officer_for_origin_issues(Role role) {
        assertThat(issue(ISSUER, role, CERTIFICATE, NOW)).contains("ROLE");
    }

    @Test
    void refuses_to_issue_what_is_cancelled_expired_or_of_tomorrow() {
        assertThat(issue(ISSUER, Role.ORIGIN_OFFICER, CANCELLED, NOW)).contains("CANCELLED");
        assertThat(issue(ISSUER, Role.ORIGIN_OFFICER, CERTIFICATE, AFTER_EXPIRY))
                .contains("EXPIRED");
        assertThat(issue(ISSUER, Role.ORIGIN_OFFICER, CERTIFICATE, Instant.parse("2026-11-09T09:00:00Z")))
                .contains("FUTURE_TIME");
        assertThat(issue(ISSUER, Role.ORIGIN_OFFICER, CERTIFICATE, Instant.parse("2026-11-09T11:00:00Z")))
                .isEmpty();
    }

    @Test
    void refuses_to_address_anybody_but_a_customs_administration_of_the_network() {
        List<Reason> reason = OriginRules.mayIssue(
                ISSUER, Role.ORIGIN_OFFICER, CERTIFICATE, id -> Optional.of(Members.sgsinPort()), NOW);
        List<Reason> unknown =
                OriginRules.mayIssue(ISSUER, Role.ORIGIN_OFFICER, CERTIFICATE, id -> Optional.empty(), NOW);

        assertThat(reason).map(Reason::code).contains("NOT_A_CUSTOMS_ADMINISTRATION");
        assertThat(unknown).map(Reason::field).contains("addressedTo");
    }

    @Test
    void the_public_part_binds_the_confidential_one() {
        assertThat(OriginRules.binds(CERTIFICATE, Certificates.confidentialTea()))
                .isEmpty();
        assertThat(OriginRules.binds(
                        CERTIFICATE,
                        ConfidentialPart.of(Certificates.tea(), CertificateDetails.SHAPE, Salt.ofHex("00".repeat(32)))))
                .map(Reason::code)
                .contains("PAYLOAD_HASH");
    }

    @Test
    void of_each_item_something_is_certified() {
        var nothing = ConfidentialPart.of(
                CertificateDetails.SHAPE.readStored(CertificateDetails.SHAPE
                        .text(Certificates.tea())
                        .replace("\"1250.5\"", "\"0.00\"")
                        .getBytes(UTF_8)),
                CertificateDetails.SHAPE,
                Certificates.SALT);

        assertThat(OriginRules.binds(Certificates.binding(nothing), nothing))
                .extracting(reason -> reason.code() + " " + reason.field())
                .containsExactly("RANGE confidential.items[0].quantity.value");
    }

    @Test
    void only_what_goes_where_no_member_is_customs_is_addressed_to_nobody() {
        var toNobody = CertificateOfOrigin.SHAPE.readStored(CertificateOfOrigin.SHAPE
                .text(CERTIFICATE)
                .replace("\"addressedTo\":[\"NZCustomsMSP\"],", "")
                .getBytes(UTF_8));
        var members = List.of(Members.cnCustoms(), Members.nzCustoms());

        assertThat(OriginRules.binds(toNobody, Certificates.confidentialTea()))
                .map(Reason::code)
                .containsExactly("ADDRESSED_TO");
        assertThat(OriginRules.reaches(toNobody, importedTo("CL"), members)).isEmpty();
        assertThat(OriginRules.reaches(toNobody, importedTo("NZ"), members))
                .map(Reason::code)
                .contains("ADDRESSED_TO");
        assertThat(OriginRules.reaches(CERTIFICATE, importedTo("NZ"), members)).isEmpty();
        assertThat(OriginRules.reaches(CERTIFICATE, importedTo("CL"), members)).isEmpty();
        assertThat(OriginRules.reaches(CERTIFICATE, importedTo("CN"), members))
                .map(Reason::code)
                .contains("ADDRESSED_TO");
    }

    private static CertificateDetails importedTo(String country) {
        return CertificateDetails.SHAPE.readStored(CertificateDetails.SHAPE
                .text(Certificates.tea())
                .replace("\"items\"", "\"importingCountry\":\"" + country + "\",\"items\"")
                .getBytes(UTF_8));
    }

    @Test
    void tells_all_that_keeps_a_certificate_from_being_issued() {
        assertThat(OriginRules.mayIssue(
                                Members.sgCustoms(),
                                Role.ORIGIN_OFFICER,
                                CANCELLED,
                                id -> Optional.empty(),
                                AFTER_EXPIRY)
                        .stream()
                        .map(Reason::field))
                .containsExactly("issuer", "issuingCountry", "addressedTo", "cancellation", "validTo");
    }

    @Test
    void the_issuer_cancels_once() {
        assertThat(OriginRules.mayCancel(ISSUER, Role.ORIGIN_OFFICER, CERTIFICATE))
                .isEmpty();
        assertThat(OriginRules.mayCancel(ISSUER, Role.ORIGIN_OFFICER, CANCELLED))
                .map(Reason::code)
                .contains("CANCELLED");
        assertThat(OriginRules.mayCancel(ADDRESSED, Role.ORIGIN_OFFICER, CERTIFICATE))
                .map(Reason::code)
                .contains("NOT_THE_ISSUER");
        assertThat(OriginRules.mayCancel(ISSUER, Role.OFFICER, CERTIFICATE))
                .map(Reason::code)
                .contains("ROLE");
    }

    @Test
    void of_what_is_replaced_is_said_by_which() {
        var replaced = CERTIFICATE.cancelled(new Cancellation(
                "Invoice corrected.", Certificates.DAY_AFTER_ISSUE, Optional.of(new CertificateNumber("CN-2"))));
        LocalDate day = LocalDate.parse("2026-11-12");

        assertThat(CertificateStatus.of(replaced, day)).isEqualTo(CertificateStatus.REPLACED);
        assertThat(OriginRules.mayCancel(ISSUER, Role.ORIGIN_OFFICER, replaced))
                .map(Reason::sentence)
                .contains("The issuer has replaced the certificate by CN-2.");
        assertThat(Verification.of(replaced, Optional.empty(), Optional.of(ISSUER), day)
                        .status()
                        .reason()
                        .code())
                .isEqualTo("REPLACED");
    }

    @Test
    void what_is_issued_names_another_exactly_where_it_replaces_it() {
        var successor = replacing("CN-2026-000117");

        assertThat(OriginRules.names(CERTIFICATE, false)).isEmpty();
        assertThat(OriginRules.names(successor, true)).isEmpty();
        assertThat(OriginRules.names(CERTIFICATE, true)).map(Reason::code).contains("MISSING_FIELD");
        assertThat(OriginRules.names(successor, false)).map(Reason::code).contains("CONTRADICTION");
        assertThatThrownBy(() -> replacing(CERTIFICATE.number().number()))
                .hasMessageContaining("must be another than the certificate itself");
    }

    private static CertificateOfOrigin replacing(String former) {
        return CertificateOfOrigin.SHAPE.readStored(CertificateOfOrigin.SHAPE
                .text(CERTIFICATE)
                .replace("\"validTo\"", "\"replaces\":\"" + former + "\",\"validTo\"")
                .getBytes(UTF_8));
    }

    @Test
    void verification_answers_integrity_status_and_issuer_apart() {
        LocalDate day = LocalDate.parse("2026-11-12");
        Verification good =
                Verification.of(CERTIFICATE, Optional.of(CERTIFICATE.payloadHash()), Optional.of(ISSUER), day);
        Verification bad = Verification.of(
                CANCELLED, Optional.of(Certificates.SALT.digest(new byte[0])), Optional.of(Members.sgCustoms()), day);
        Verification nothingPresented = Verification.of(CERTIFICATE, Optional.empty(), Optional.empty(), day);

        assertThat(codes(good)).isEqualTo("HASH_MATCHES ISSUED ISSUER_ENTITLED");
        assertThat(good.holds()).isTrue();
        assertThat(codes(bad)).isEqualTo("HASH_DIFFERS CANCELLED ISSUER_UNKNOWN");
        assertThat(codes(nothingPresented)).isEqualTo("NOT_COMPARED ISSUED ISSUER_UNKNOWN");
        assertThat(nothingPresented.holds()).isFalse();
    }

    @Test
    void the_status_is_the_issuers_word_and_no_administrations() {
        LocalDate day = LocalDate.parse("2026-11-12");

        assertThat(CertificateStatus.of(CERTIFICATE, day)).isEqualTo(CertificateStatus.ISSUED);
        assertThat(CertificateStatus.of(CERTIFICATE, LocalDate.parse("2027-11-09")))
                .isEqualTo(CertificateStatus.ISSUED);
        assertThat(CertificateStatus.of(CERTIFICATE, LocalDate.parse("2027-11-10")))
                .isEqualTo(CertificateStatus.EXPIRED);
        assertThat(CertificateStatus.of(CANCELLED, LocalDate.parse("2027-11-10")))
                .isEqualTo(CertificateStatus.CANCELLED);
    }

    private static String codes(Verification verification) {
        return String.join(
                " ",
                verification.integrity().reason().code(),
                verification.status().reason().code(),
                verification.issuer().reason().code());
    }

    private static List<String> issue(Member caller, Role role, CertificateOfOrigin certificate, Instant time) {
        return OriginRules.mayIssue(caller, role, certificate, Members::byId, time).stream()
                .map(Reason::code)
                .toList();
    }
}
