package org.portolan.network.fabric.peer;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.discovery.AuthInfo;
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
        ByteString request = Request.newBuilder()
                .setAuthentication(AuthInfo.newBuilder().setClientIdentity(session.creator()))
                .addQueries(
                        Query.newBuilder().setChannel(channel).setPeerQuery(PeerMembershipQuery.getDefaultInstance()))
                .build()
                .toByteString();
        QueryResult result = session.discover(request);
        if (result.hasError()) {
            throw new PeerRefused(result.getError().getContent());
        }
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
