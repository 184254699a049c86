package org.portolan.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.OpenRequest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;

/** One caller cannot take what is everybody's. */
class FairSharesTest {
    private static final int UPLOADED = 8 * 1024 * 1024;

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final List<OpenRequest> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(OpenRequest::close);
    }

    @Test
    void unfinished_uploads_of_a_trader_leave_memory_to_others() {
        for (int count = 0; count < 8; count++) {
            OpenRequest upload = begin("/api/v1/enrolments", TestKeys.CN_TRADER, "application/json", 10_000_000);
            upload.send(new byte[UPLOADED]);
        }
        assertThat(OpenRequest.answers(open))
                .filteredOn(answer -> answer.contains("RATE_LIMITED"))
                .isNotEmpty();

        var answer = gateway.as(TestKeys.TIANJIN_PORT)
                .post("/movements", Reports.gateInAtTianjin(Reports.container(72_001), Reports.time(3)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/movements",
                "/api/v1/captures",
                "/api/v1/edi",
                "/v3/events",
                "/api/v1/certificates-of-origin",
                "/api/v1/aeo",
                "/api/v1/aeo/CN1/suspension",
                "/api/v1/aeo-arrangements",
                "/api/v1/alarm-rules",
                "/api/v1/alarms",
                "/api/v1/containers/CSQU3054383/conflicts/x/statements"
            })
    void who_may_not_is_told_so_before_a_byte_of_the_body_comes(String path) {
        var upload = begin(path, TestKeys.CN_TRADER, "application/json", 10_000_000);

        assertThat(upload.answer()).startsWith("HTTP/1.1 403");
    }

    @Test
    void open_streams_of_a_port_leave_those_of_another() {
        for (int count = 0; count < 16; count++) {
            begin("/api/v1/movements", TestKeys.TIANJIN_PORT, "application/x-ndjson", 10_000_000);
        }
        assertThat(OpenRequest.answers(open))
                .filteredOn(answer -> answer.startsWith("HTTP/1.1 429"))
                .hasSize(8);

        var other = begin("/api/v1/movements", TestKeys.SINGAPORE_PORT, "application/x-ndjson", 2);
        other.send("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(other.answer()).startsWith("HTTP/1.1 200");
    }

    private OpenRequest begin(String path, TestKeys key, String type, int length) {
        OpenRequest request = new OpenRequest(
                gateway.base(),
                "POST " + path + " HTTP/1.1\nHost: a\nX-API-Key: " + key.name() + "\nContent-Type: " + type
                        + "\nContent-Length: " + length + "\n\n");
        open.add(request);
        return request;
    }
}
