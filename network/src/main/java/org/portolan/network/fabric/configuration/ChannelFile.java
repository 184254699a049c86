package org.portolan.network.fabric.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.OrdererPlace;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.topology.Ordering;
import org.portolan.network.topology.OrderingType;
import org.portolan.network.topology.Organisation;

/** Renders configtx.yaml, from which the channel's first block is made. */
public final class ChannelFile {

    /** The name under which the file describes the channel. */
    public static final String PROFILE = "Portolan";

    private static final String CLIENTS = "OR('MSP.admin', 'MSP.client')";
    private static final String MEMBERS = "OR('MSP.member')";

    private final FabricLayout layout;

    public ChannelFile(FabricLayout layout) {
        this.layout = layout;
    }

    /** The content of the file. */
    public byte[] content() throws IOException {
        Ordering ordering = layout.topology().ordering();
        boolean smartBft = layout.topology().orderingType() == OrderingType.SMARTBFT;
        String timeout = ordering.batchTimeout().toMillis() + "ms";
        Map<String, String> consensus =
                Map.of("timeout", timeout, "consenters", smartBft ? smartBftConsenters() : raftConsenters());
        byte[] rendered =
                Template.named(smartBft ? "smartbft.yaml" : "raft.yaml").filledWith(consensus);
        return Template.named("configtx.yaml")
                .filledWith(Map.of(
                        "type", smartBft ? "BFT" : "etcdraft",
                        "timeout", timeout,
                        "messages", Integer.toString(ordering.maxMessages()),
                        "absolute", Integer.toString(ordering.absoluteMaxBytes()),
                        "preferred", Integer.toString(ordering.preferredMaxBytes()),
                        "consensus", new String(rendered, StandardCharsets.UTF_8).stripTrailing(),
                        "ordererOrganisations", ordererOrganisations(),
                        "organisations", organisations()));
    }

    private String raftConsenters() {
        return lines(layout.orderers(), orderer -> """
                          - Host: %s
                            Port: %d
                            ClientTLSCert: %3$s
                            ServerTLSCert: %3$s
                """.formatted(
                        Yaml.text(orderer.address().host()),
                        orderer.address().port(),
                        Yaml.text(orderer.tls().resolve("server.crt"))));
    }

    private String smartBftConsenters() {
        List<String> consenters = new ArrayList<>();
        for (OrdererPlace orderer : layout.orderers()) {
            consenters.add("""
                            - ID: %d
                              Host: %s
                              Port: %d
                              MSPID: %s
                              Identity: %s
                              ClientTLSCert: %6$s
                              ServerTLSCert: %6$s
                    """.formatted(
                            consenters.size() + 1,
                            Yaml.text(orderer.address().host()),
                            orderer.address().port(),
                            Yaml.text(orderer.mspId()),
                            Yaml.text(orderer.msp().resolve("signcerts").resolve("cert.pem")),
                            Yaml.text(orderer.tls().resolve("server.crt"))));
        }
        return String.join("", consenters).stripTrailing();
    }

    private String ordererOrganisations() {
        Map<String, List<OrdererPlace>> byOrganisation = layout.orderers().stream()
                .collect(Collectors.groupingBy(OrdererPlace::mspId, LinkedHashMap::new, Collectors.toList()));
        return lines(
                byOrganisation.values(),
                orderers -> organisation(
                                orderers.getFirst().mspId(),
                                Yaml.text(orderers.getFirst().identities().msp()),
                                MEMBERS)
                        + "          OrdererEndpoints: %s%n"
                                .formatted(Yaml.list(orderers.stream()
                                        .map(OrdererPlace::address)
                                        .toList())));
    }

    private String organisations() {
        return lines(layout.topology().organisations(), this::organisation);
    }

    /** All peers of an organisation are anchors: without any, no other organisation's gateway learns of them. */
    private String organisation(Organisation organisation) {
        List<PeerNode> peers = layout.peersOf(organisation.name());
        return organisation(
                        organisation.mspId(),
                        Yaml.text(peers.getFirst().identities().msp()),
                        CLIENTS)
                + "          AnchorPeers:%n".formatted()
                + lines(
                        peers,
                        peer -> "            - {Host: %s, Port: %d}%n"
                                .formatted(
                                        Yaml.text(peer.address().host()),
                                        peer.address().port()))
                + System.lineSeparator();
    }

    private static String organisation(String mspId, String mspFolder, String writers) {
        return """
                        - Name: %1$s
                          ID: %1$s
                          MSPDir: %2$s
                          Policies:
                            Readers: {Type: Signature, Rule: "OR('%1$s.member')"}
                            Writers: {Type: Signature, Rule: "%3$s"}
                            Admins: {Type: Signature, Rule: "OR('%1$s.admin')"}
                            Endorsement: {Type: Signature, Rule: "OR('%1$s.peer')"}
                """.formatted(mspId, mspFolder, writers.replace("MSP", mspId));
    }

    private static <T> String lines(Iterable<T> items, Function<T, String> text) {
        StringBuilder lines = new StringBuilder();
        items.forEach(item -> lines.append(text.apply(item)));
        return lines.toString().stripTrailing();
    }
}
