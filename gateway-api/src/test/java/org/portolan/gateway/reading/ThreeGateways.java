package org.portolan.gateway.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.network.testnetwork.TestNetwork;

/** The gateways of the customs of China, Singapore and New Zealand, each with a read model of its own. */
public final class ThreeGateways {
    public static final GatewayUnderTest CN = GatewayUnderTest.shared();
    public static final GatewayUnderTest SG = start(TestNetwork.SG);
    public static final GatewayUnderTest NZ = start(TestNetwork.NZ);

    private static final Set<String> RANDOM = Set.of("date", "trace-id");

    private ThreeGateways() {}

    private static GatewayUnderTest start(String mspId) {
        var gateway =
                GatewayUnderTest.start(NetworkUnderTest.shared(), mspId, "portolan.limits.requests-per-second=100000");
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::close));
        return gateway;
    }

    /** The block of a write that has to have succeeded. */
    public static long block(Answer written) {
        assertThat(written.status()).as(written.body()).isIn(200, 201);
        return written.number("/block");
    }

    /** All headers that an attentive reader could compare; trace ids are drawn at random for each request. */
    public static List<String> headers(Answer answer) {
        return answer.headers().map().entrySet().stream()
                .filter(header -> !RANDOM.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
