package org.portolan.network.fabric.peer;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.discovery.AuthInfo;
import org.hyperledger.fabric.protos.discovery.ChaincodeQuery;
import org.hyperledger.fabric.protos.discovery.ConfigQuery;
import org.hyperledger.fabric.protos.discovery.ConfigResult;
import org.hyperledger.fabric.protos.discovery.Peer;
import org.hyperledger.fabric.protos.discovery.PeerMembershipQuery;
import org.hyperledger.fabric.protos.discovery.Peers;
import org.hyperledger.fabric.protos.discovery.Query;
import org.hyperledger.fabric.protos.discovery.QueryResult;
import org.hyperledger.fabric.protos.discovery.Request;
import org.hyperledger.fabric.protos.gossip.AliveMessage;
import org.hyperledger.fabric.protos.gossip.Chaincode;
import org.hyperledger.fabric.protos.gossip.Envelope;
import org.hyperledger.fabric.protos.gossip.GossipMessage;
import org.hyperledger.fabric.protos.gossip.Properties;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.peer.ChaincodeCall;
import org.hyperledger.fabric.protos.peer.ChaincodeInterest;

/** The peers of a channel that a peer has heard of, itself included, by its discovery service. */
public final class Neighbours {

    private final PeerSession session;
    private final String channel;

    public Neighbours(PeerSession session, String channel) {
        this.session = session;
        this.channel = channel;
    }

    /** Peers whose state has not been heard of yet are left out. */
    public List<KnownPeer> known() throws PeerRefused, InvalidProtocolBufferException {
        QueryResult result = ask(Query.newBuilder().setPeerQuery(PeerMembershipQuery.getDefaultInstance()));
        List<KnownPeer> known = new ArrayList<>();
        for (Map.Entry<String, Peers> organisation :
                result.getMembers().getPeersByOrgMap().entrySet()) {
            for (Peer peer : organisation.getValue().getPeersList()) {
                if (peer.hasStateInfo()) {
                    known.add(known(organisation.getKey(), peer));
                }
            }
        }
        return known;
    }

    /** Refuses for as long as too few peers are known to endorse what a chaincode does by its own policy. */
    public void requireEndorsersOf(String chaincode) throws PeerRefused {
        ChaincodeCall call = ChaincodeCall.newBuilder().setName(chaincode).build();
        ask(Query.newBuilder()
                .setCcQuery(ChaincodeQuery.newBuilder()
                        .addInterests(ChaincodeInterest.newBuilder().addChaincodes(call))));
    }

    /** Whether the session's peer is known to another organisation's peer, which is asked over TLS. */
    public boolean isKnownTo(KnownPeer other, String endpoint) throws PeerRefused, IOException {
        try (PeerSession there = session.at(other, tlsAuthoritiesOf(other.mspId()))) {
            return new Neighbours(there, channel)
                    .known().stream().anyMatch(peer -> peer.endpoint().equals(endpoint));
        }
    }

    private InputStream tlsAuthoritiesOf(String mspId) throws PeerRefused {
        ConfigResult configuration = ask(Query.newBuilder().setConfigQuery(ConfigQuery.getDefaultInstance()))
                .getConfigResult();
        FabricMSPConfig msp = configuration.getMspsOrDefault(mspId, FabricMSPConfig.getDefaultInstance());
        String certificates = Stream.concat(
                        msp.getTlsRootCertsList().stream(), msp.getTlsIntermediateCertsList().stream())
                .map(ByteString::toStringUtf8)
                .collect(Collectors.joining("\n"));
        return ByteString.copyFromUtf8(certificates).newInput();
    }

    private QueryResult ask(Query.Builder query) throws PeerRefused {
        ByteString request = Request.newBuilder()
                .setAuthentication(AuthInfo.newBuilder().setClientIdentity(session.creator()))
                .addQueries(query.setChannel(channel))
                .build()
                .toByteString();
        QueryResult result = session.discover(request);
        if (result.hasError()) {
            throw new PeerRefused(result.getError().getContent());
        }
        return result;
    }

    private static KnownPeer known(String mspId, Peer peer) throws InvalidProtocolBufferException {
        Properties state = message(peer.getStateInfo()).getStateInfo().getProperties();
        AliveMessage alive = message(peer.getMembershipInfo()).getAliveMsg();
        Map<String, String> chaincodes = new LinkedHashMap<>();
        for (Chaincode chaincode : state.getChaincodesList()) {
            chaincodes.put(chaincode.getName(), chaincode.getVersion());
        }
        return new KnownPeer(mspId, alive.getMembership().getEndpoint(), state.getLedgerHeight(), chaincodes);
    }

    private static GossipMessage message(Envelope envelope) throws InvalidProtocolBufferException {
        return GossipMessage.parseFrom(envelope.getPayload());
    }
}
