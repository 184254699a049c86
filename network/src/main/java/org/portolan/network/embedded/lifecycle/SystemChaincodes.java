package org.portolan.network.embedded.lifecycle;

import java.util.Map;
import java.util.Optional;
import org.portolan.network.embedded.chaincode.Chaincodes;
import org.portolan.network.embedded.ledger.Channel;

/** The system chaincodes of one organisation's peer. */
public final class SystemChaincodes {
    private static final String LEGACY_LIFECYCLE = "lscc";

    private final Map<String, SystemChaincode> chaincodes;

    public SystemChaincodes(Channel channel, Chaincodes running) {
        this.chaincodes = Map.of(
                "qscc", new LedgerQueries(channel),
                "cscc", new ChannelQueries(channel),
                "_lifecycle", new ChaincodeQueries(channel.settings(), running));
    }

    /** Empty for a name that is an ordinary chaincode's. */
    public Optional<SystemChaincode> find(String name) {
        if (name.equals(LEGACY_LIFECYCLE)) {
            throw NotOffered.LSCC.refusal();
        }
        return Optional.ofNullable(chaincodes.get(name));
    }
}
