package org.portolan.contracts.caller;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.network.identity.authority.Attributes;
import org.portolan.network.identity.authority.CertificateAuthority;
import org.portolan.network.identity.authority.CertificateProfile;
import org.portolan.network.identity.authority.SigningKey;
import org.portolan.network.identity.authority.Subject;
import org.portolan.records.member.Role;

class RoleAttributeTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final HexFormat HEX = HexFormat.of();
    private static final String OFFICER = "{\"attrs\":{\"role\":\"officer\"}}";

    @ParameterizedTest
    @EnumSource
    void reads_every_role_that_the_embedded_authority_writes(Role role, @TempDir Path folder) throws IOException {
        CertificateAuthority authority = CertificateAuthority.openOrCreate(
                folder,
                new Subject(Optional.of("CN"), "Customs", Optional.empty(), "ca"),
                Clock.fixed(NOW, ZoneOffset.UTC));
        X509Certificate certificate = authority.issue(
                new Subject(Optional.of("CN"), "Customs", Optional.of("client"), "somebody"),
                CertificateProfile.identity(Optional.of(new Attributes("somebody", "client", role.attribute()))),
                SigningKey.generate().publicKey());

        assertThat(RoleAttribute.of(certificate)).contains(role);
    }

    // The length of a DER value takes one, two and three bytes.
    @ParameterizedTest
    @ValueSource(ints = {1, 100, 300})
    void reads_the_role_as_fabric_ca_writes_it_among_attributes_of_any_length(int length) throws Exception {
        String attributes = """
                {"attrs":{"hf.Affiliation":"%s","hf.EnrollmentID":"b","hf.Type":"client","role":"officer"}}""".formatted("a".repeat(length));

        assertThat(RoleAttribute.of(certificate(attributes.getBytes(UTF_8)))).contains(Role.OFFICER);
    }

    @Test
    void finds_no_role_where_the_authority_wrote_none() throws Exception {
        assertThat(RoleAttribute.of(certificate("{\"attrs\":{\"hf.Type\":\"client\"}}".getBytes(UTF_8))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"attrs\":{\"role\":\"officer\"}", "{\"attrs\":{\"role\":\"officer\"}}}"})
    void attributes_that_cannot_be_understood_are_no_role(String damaged) {
        assertThatThrownBy(() -> RoleAttribute.of(certificate(damaged.getBytes(UTF_8))))
                .hasMessageStartingWith("ROLE: ");
    }

    @Test
    void attributes_wrapped_twice_are_no_role() throws Exception {
        byte[] nested = new DEROctetString(OFFICER.getBytes(UTF_8)).getEncoded();

        assertThatThrownBy(() -> RoleAttribute.of(certificate(nested))).hasMessageStartingWith("ROLE: ");
    }

    @Test
    void takes_what_the_declared_length_covers() {
        assertThat(RoleAttribute.content(HEX.parseHex("0403" + "616263"))).isEqualTo("abc".getBytes(UTF_8));
        assertThat(RoleAttribute.content(HEX.parseHex("0400"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "04", // no length
                "0403" + "6162", // longer than there is
                "0402" + "616263", // shorter: a byte trails
                "048103" + "616263", // not the shortest form of the length
                "04820003" + "616263",
                "0480" + "616263" + "0000", // no length at all
                "0484ffffffff" + "616263", // a length beyond all memory
                "04ff" + "616263",
                "2405" + "0403616263", // in pieces
                "2480" + "0403616263" + "0000",
                "0c03" + "616263", // another type: text
                "3005" + "0403616263", // a sequence around it
                "a005" + "0403616263", // a tag around it
                "0403" + "616263" + "0403616263" // two of them
            })
    void refuses_every_other_form_of_an_octet_string(String damaged) {
        assertThatThrownBy(() -> RoleAttribute.content(HEX.parseHex(damaged)))
                .hasMessage("ROLE: The extension is not an octet string.");
    }

    /** A certificate whose extension holds these bytes as they are, which is how Fabric CA writes its attributes. */
    private static X509Certificate certificate(byte[] attributes) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair key = generator.generateKeyPair();
        X500Name name = new X500Name("CN=somebody");
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(NOW),
                Date.from(NOW.plusSeconds(3600)),
                name,
                SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()));
        builder.addExtension(new ASN1ObjectIdentifier("1.2.3.4.5.6.7.8.1"), false, attributes);
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())));
    }
}
