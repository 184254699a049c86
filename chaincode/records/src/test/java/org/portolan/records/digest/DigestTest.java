package org.portolan.records.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.Refusals.reasonOf;

import org.junit.jupiter.api.Test;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.origin.details.CertificateDetails;

class DigestTest {
    @Test
    void is_sha_256() {
        assertThat(Digest.of("abc".getBytes(UTF_8)).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(reasonOf(() -> new Digest("BA78")).code()).isEqualTo("FORM");
    }

    @Test
    void a_salted_digest_is_that_of_the_salt_before_the_content() {
        Salt salt = Salt.ofHex("00".repeat(32));

        assertThat(salt.digest("abc".getBytes(UTF_8))).isEqualTo(Digest.of(new byte[32], "abc".getBytes(UTF_8)));
        assertThat(salt.digest("abc".getBytes(UTF_8)))
                .isNotEqualTo(Salt.ofHex("01".repeat(32)).digest("abc".getBytes(UTF_8)));
    }

    @Test
    void a_salt_is_32_bytes_and_does_not_print_itself() {
        assertThat(reasonOf(() -> Salt.ofHex("00")).message()).startsWith("FORM[salt]");
        assertThat(Salt.ofHex("5a".repeat(32)).toString()).doesNotContain("5a5a");
    }

    @Test
    void a_confidential_part_survives_its_private_store() {
        ConfidentialPart<CertificateDetails> part = Certificates.confidentialTea();

        ConfidentialPart<CertificateDetails> read = ConfidentialPart.read(part.write(), CertificateDetails.SHAPE);

        assertThat(read.content()).isEqualTo(part.content());
        assertThat(read.digest()).isEqualTo(part.digest());
        assertThat(read.write()).isEqualTo(part.write());
    }
}
