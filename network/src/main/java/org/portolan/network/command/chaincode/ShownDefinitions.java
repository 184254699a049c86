package org.portolan.network.command.chaincode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.portolan.network.command.option.ShownDigest;
import org.portolan.network.fabric.chaincode.ChaincodePackage;
import org.portolan.network.fabric.lifecycle.CommittedChaincode;
import org.portolan.network.hash.Sha256;
import org.portolan.network.topology.Chaincode;
import org.portolan.network.topology.Topology;
import tools.jackson.databind.json.JsonMapper;

/** What an organisation approves with a topology: every definition in it, whichever of them are new to the channel. */
final class ShownDefinitions {

    private ShownDefinitions() {}

    /** All that an approval says to the channel, in the order of the topology. */
    private record Content(String channel, List<Definition> definitions) {}

    private record Definition(CommittedChaincode agreed, String packageId) {}

    static ShownDigest.Subject of(String name, Topology topology) throws IOException {
        List<String> lines = new ArrayList<>();
        List<Definition> definitions = new ArrayList<>();
        for (Chaincode each : topology.chaincodes()) {
            Definition definition = new Definition(
                    CommittedChaincode.of(each), ChaincodePackage.of(each).id());
            definitions.add(definition);
            lines.add("%s, package %s".formatted(definition.agreed(), definition.packageId()));
        }
        byte[] content = JsonMapper.shared().writeValueAsBytes(new Content(topology.channel(), definitions));
        return new ShownDigest.Subject(
                name, lines, HexFormat.of().formatHex(Sha256.newDigest().digest(content)));
    }
}
