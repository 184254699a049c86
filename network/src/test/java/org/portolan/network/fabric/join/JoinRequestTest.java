package org.portolan.network.fabric.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.identity.OrganisationFolder;

class JoinRequestTest {

    private static final String NEW_ONE = "; ask its sender for a new one";

    @TempDir
    private Path folder;

    private Path file;
    private FabricLayout layout;
    private JoinRequest request;
    private String text;

    @BeforeEach
    void write_a_request() throws Exception {
        layout = Newcomer.layout(folder);
        request = Newcomer.request(layout);
        file = folder.resolve("th.request");
        request.write(file);
        text = Files.readString(file);
    }

    @Test
    void is_read_as_it_was_written() throws Exception {
        assertThat(JoinRequest.read(file, Clock.systemUTC())).isEqualTo(request);
    }

    @Test
    void names_the_peers_where_the_network_will_have_them() throws Exception {
        assertThat(request.peers())
                .containsExactly(layout.peers().getFirst().address())
                .isEqualTo(Newcomer.request(Newcomer.layout(folder)).peers());
        assertThat(request.peers()).noneMatch(peer -> peer.port() == 0);
    }

    @Test
    void holds_the_fingerprints_and_no_key() {
        assertThat(text).doesNotContain("PRIVATE");
        assertThat(request.fingerprints())
                .containsOnlyKeys("authority", "TLS authority")
                .allSatisfy((what, print) -> {
                    assertThat(print).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
                    assertThat(text).contains(print);
                });
    }

    @Test
    void half_a_file_is_refused() {
        assertRefused(text.substring(0, text.length() / 2), file + " is damaged, or only a part of what was sent: ");
    }

    @Test
    void another_file_is_refused() {
        assertRefused("{\"channel\": \"portolan\"}", file + " is no 'portolan organisation request 1'");
        assertRefused(
                "{\"format\": \"portolan invitation 1\"}",
                file + " is no 'portolan organisation request 1'; it says that it is 'portolan invitation 1'");
        assertRefused("", file + " is no 'portolan organisation request 1'");
        assertRefused(
                text.replace("\"peers\"", "\"colour\" : 1, \"peers\""),
                file + " is damaged, or only a part of what was sent");
        assertThatThrownBy(() -> JoinRequest.read(folder, Clock.systemUTC())).hasMessage(folder + " is no file");
    }

    @Test
    void a_huge_file_is_refused_before_it_is_read() {
        assertRefused(
                text + " ".repeat(1024 * 1024),
                "%s has %d bytes; a 'portolan organisation request 1' has at most 1048576"
                        .formatted(file, text.length() + 1024 * 1024));
    }

    @Test
    void a_private_key_is_refused() throws Exception {
        Path key = onlyFileIn(members().userMsp("officer").resolve("keystore"));

        assertRefused(
                text.replace(
                        "\"peers\"", "\"key\" : \"" + Files.readString(key).replace("\n", "\\n") + "\", \"peers\""),
                file + " has a private key in it: nobody but its owner may have it; its owner must make a new one");
    }

    @Test
    void an_expired_authority_is_refused() {
        Clock inElevenYears = Clock.offset(Clock.systemUTC(), Duration.ofDays(11 * 365));

        assertThatThrownBy(() -> JoinRequest.read(file, inElevenYears))
                .isInstanceOf(JoinRefused.class)
                .hasMessageStartingWith(file + " holds the certificate of 'ca.thcustoms', which expired on ")
                .hasMessageEndingWith(NEW_ONE);
    }

    @Test
    void an_authority_that_is_none_is_refused() throws Exception {
        String officer = json(onlyFileIn(members().userMsp("officer").resolve("signcerts")));
        String authority = json(members().msp().resolve("cacerts/ca-cert.pem"));

        assertRefused(
                text.replace(authority, officer),
                file + " holds the certificate of 'officer@thcustoms', which is no authority" + NEW_ONE);
        assertRefused(text.replace(authority, "nothing"), file + " holds what is no certificate" + NEW_ONE);
    }

    @Test
    void other_fingerprints_than_those_of_the_certificates_are_refused() {
        String print = request.fingerprints().get("authority");

        assertRefused(
                text.replace(print, print.replace(print.charAt(0), print.charAt(0) == 'A' ? 'B' : 'A')),
                file + " states fingerprints that are not those of its certificates" + NEW_ONE);
    }

    @Test
    void an_msp_id_or_a_peer_that_cannot_be_is_refused() {
        assertRefused(text.replace("\"THCustomsMSP\"", "\"TH Customs\""), file + " names an MSP id that is none");
        assertRefused(
                text.replace(request.peers().getFirst().toString(), "127.0.0.1:0"),
                file + " names a peer whose address is none: '127.0.0.1:0'" + NEW_ONE);
    }

    private OrganisationFolder members() {
        return layout.peers().getFirst().identities();
    }

    private void assertRefused(String content, String message) {
        assertThatThrownBy(() -> {
                    Files.writeString(file, content, StandardCharsets.UTF_8);
                    JoinRequest.read(file, Clock.systemUTC());
                })
                .isInstanceOf(JoinRefused.class)
                .hasMessageStartingWith(message);
    }

    private static String json(Path pem) throws Exception {
        return Files.readString(pem).replace("\n", "\\n");
    }

    private static Path onlyFileIn(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
