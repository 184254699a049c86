package org.portolan.gateway.ledger.connection;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.portolan.gateway.GatewaySettings;
import org.portolan.records.member.MspId;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the administration's own peer answers and one of its signing identities is valid. What is wrong with another
 * organisation is shown, but does not take the administration's gateway out of service.
 */
@Component("ledger")
final class LedgerHealth implements HealthIndicator {

    private static final String PREFERRED = "gateway";

    private final GatewaySettings settings;
    private final LedgerConnections connections;

    LedgerHealth(GatewaySettings settings, LedgerConnections connections) {
        this.settings = settings;
        this.connections = connections;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        settings.organisations().keySet().stream().sorted().forEach(organisation -> {
            String state = state(organisation);
            health.withDetail(organisation, state);
            if (organisation.equals(settings.administration()) && !state.startsWith("height")) {
                health.down();
            }
        });
        if (!settings.organisations().containsKey(settings.administration())) {
            health.down().withDetail("administration", "has no peer in the configuration");
        }
        return health.build();
    }

    private String state(String organisation) {
        try {
            List<Submitter> able = users(organisation).stream()
                    .map(user -> new Submitter(new MspId(organisation), user))
                    .filter(this::canSign)
                    .toList();
            return able.isEmpty() ? "no valid signing identity" : "height " + height(able.getFirst());
        } catch (GatewayException unreachable) {
            return "peer: " + unreachable.getStatus().getCode();
        } catch (RuntimeException | InvalidProtocolBufferException unusable) {
            return "not usable: " + unusable.getClass().getSimpleName();
        }
    }

    private boolean canSign(Submitter submitter) {
        try {
            return connections.canSign(submitter);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private long height(Submitter submitter) throws GatewayException, InvalidProtocolBufferException {
        byte[] info = connections
                .network(submitter)
                .getContract("qscc")
                .evaluateTransaction("GetChainInfo", settings.channel());
        return BlockchainInfo.parseFrom(info).getHeight();
    }

    /** The user {@code gateway} first, whose certificate is issued for reading. */
    private List<String> users(String organisation) {
        Path folder = settings.usersFolder(organisation);
        try (Stream<Path> users = Files.list(folder)) {
            return users.map(user -> user.getFileName().toString())
                    .sorted((one, other) -> Boolean.compare(other.equals(PREFERRED), one.equals(PREFERRED)))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
