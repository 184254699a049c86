package org.portolan.network.fabric.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigUpdate;

/** Small configurations in the test resources, and what Fabric's own tool computed from one to the other. */
final class Configurations {

    static final String CHANNEL = "portolan";

    private Configurations() {}

    static Config original() {
        return config("original");
    }

    static Config config(String change) {
        try {
            return Config.parseFrom(resource(change + ".config"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ConfigUpdate computedByFabric(String change) {
        try {
            return ConfigUpdate.parseFrom(resource(change + ".update"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ChannelConfiguration inForce(Config config) {
        return new ChannelConfiguration(CHANNEL, config, Block.getDefaultInstance());
    }

    static ConfigurationUpdate update(String change) {
        return ConfigurationUpdate.between(CHANNEL, original(), config(change)).orElseThrow();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream content = Configurations.class.getResourceAsStream("/updates/" + name)) {
            return content.readAllBytes();
        }
    }
}
