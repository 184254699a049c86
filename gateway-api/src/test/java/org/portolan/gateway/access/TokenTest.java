package org.portolan.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.OpenRequest;
import org.portolan.gateway.fixture.Reports;

class TokenTest {

    private static final int MOST = 10;

    private static RSAKey key;
    private static HttpServer issuer;
    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        issuer = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        issuer.createContext("/keys", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
        gateway = GatewayUnderTest.start(
                NetworkUnderTest.shared(),
                "CNCustomsMSP",
                "portolan.oauth2.jwk-set-uri=http://127.0.0.1:"
                        + issuer.getAddress().getPort() + "/keys",
                "portolan.oauth2.audience=portolan",
                "portolan.web.trusted-proxies=127.0.0.1",
                "portolan.web.wrong-keys-per-minute=" + MOST);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        issuer.stop(0);
    }

    @Test
    void a_tokens_claims_name_the_signing_identity() throws JOSEException {
        Answer answer = post(token(claims().build(), key));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void an_expired_token_is_refused() throws JOSEException {
        JWTClaimsSet expired =
                claims().expirationTime(date(Instant.now().minusSeconds(600))).build();

        assertThat(post(token(expired, key)).status()).isEqualTo(401);
    }

    @Test
    void a_token_without_an_end_is_refused() throws JOSEException {
        assertThat(post(token(claims().expirationTime(null).build(), key)).status())
                .isEqualTo(401);
    }

    @Test
    void a_token_for_another_audience_is_refused() throws JOSEException {
        assertThat(post(token(claims().audience("elsewhere").build(), key)).status())
                .isEqualTo(401);
    }

    @Test
    void a_token_of_another_key_is_refused() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID("test").generate();

        Answer answer = post(token(claims().build(), other));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void a_token_whose_claims_name_no_identity_is_refused() throws JOSEException {
        JWTClaimsSet path = claims().claim("portolan_user", "../admin").build();
        JWTClaimsSet trader =
                claims().claim("portolan_roles", List.of("trader")).build();

        assertThat(post(token(path, key)).status()).isEqualTo(401);
        assertThat(post(token(trader, key)).status()).isEqualTo(401);
    }

    @Test
    void wrong_tokens_of_an_address_are_counted_whatever_is_wrong_and_right_ones_go_on() throws JOSEException {
        var other = new RSAKeyGenerator(2048).keyID("test").generate();
        var wrong = List.of(
                "guess",
                "a.b.c",
                token(claims().build(), other),
                token(claims().audience("elsewhere").build(), key),
                token(claims().claim("portolan_user", "../admin").build(), key));
        for (int guess = 0; guess < MOST; guess++) {
            assertThat(network(wrong.get(guess % wrong.size())).status()).isEqualTo(401);
        }

        for (String token : wrong) {
            // One that comes late finds another try allowed; so fast nobody gets them.
            assertThat(IntStream.range(0, MOST).mapToObj(guess -> network(token)))
                    .as(token)
                    .anySatisfy(refused -> {
                        assertThat(refused.status()).isEqualTo(429);
                        assertThat(refused.header("Retry-After")).isNotEmpty();
                    });
        }
        assertThat(network(token(claims().build(), key)).status()).isEqualTo(200);
    }

    private static Answer network(String token) {
        return gateway.anonymous().get("/network", "Authorization", "Bearer " + token, "X-Forwarded-For", "10.0.0.77");
    }

    @Test
    void a_stream_of_events_ends_with_its_token() throws JOSEException {
        String brief = token(
                claims().expirationTime(date(Instant.now().plusSeconds(3))).build(), key);

        assertThatStreamEnds("Authorization: Bearer " + brief, () -> {});
    }

    @Test
    void a_stream_of_events_ends_when_its_key_is_withdrawn() throws IOException {
        Path keys = gateway.data().resolve("keys.yaml");
        String before = Files.readString(keys);
        try {
            assertThatStreamEnds("X-API-Key: SG_AEO", () -> rewrite(keys, before.replace("id: SG_AEO,", "id: other,")));
        } finally {
            rewrite(keys, before);
        }
    }

    private static void assertThatStreamEnds(String header, Runnable cause) {
        try (var stream = new OpenRequest(
                gateway.base(), "GET /api/v1/events/stream HTTP/1.1\nHost: a\nConnection: close\n" + header + "\n\n")) {
            await().until(stream::hasAnswer);
            assertThat(stream.isClosed()).isFalse();

            cause.run();

            await().atMost(Duration.ofSeconds(30)).until(stream::isClosed);
            assertThat(stream.said()).startsWith("HTTP/1.1 200").contains("event: position");
        }
    }

    private static void rewrite(Path file, String content) {
        try {
            Files.writeString(file, content);
            Files.setLastModifiedTime(file, FileTime.fromMillis(content.hashCode() & 0xFFFF_FFFFL));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Answer post(String token) {
        return gateway.anonymous()
                .post(
                        "/movements",
                        Reports.gateInAtTianjin(Reports.container(1_400), Reports.time(4)),
                        "Authorization",
                        "Bearer " + token);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("terminal-7")
                .audience("portolan")
                .expirationTime(date(Instant.now().plusSeconds(600)))
                .claim("portolan_msp", "CNTXGPortMSP")
                .claim("portolan_user", "operator")
                .claim("portolan_roles", List.of("operator"));
    }

    private static java.util.Date date(Instant time) {
        return java.util.Date.from(time);
    }

    private static String token(JWTClaimsSet claims, RSAKey signing) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        token.sign(new RSASSASigner(signing));
        return token.serialize();
    }
}
