package org.portolan.gateway.network;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** The network as this gateway sees it now. */
@Schema(name = "Network")
record NetworkAnswer(
        String channel,
        String administration,
        List<MemberShown> members,
        ReadModelShown readModel,
        List<PeerShown> peers,
        List<ChaincodeShown> chaincodes,
        List<CertificateShown> certificates) {

    /** A member and what it takes part as. */
    @Schema(name = "NetworkMember")
    record MemberShown(String mspId, String name, List<CapacityShown> capacities) {}

    /** One capacity, with the country or the places it is for. */
    @Schema(name = "NetworkCapacity")
    record CapacityShown(String kind, Optional<String> country, Optional<List<String>> places) {}

    /** How far the read model is, and what the block follower is doing. */
    @Schema(name = "NetworkReadModel")
    record ReadModelShown(long height, String follower, String reason) {}

    /** A peer that this gateway uses, and the number of blocks it has, if it answers. */
    @Schema(name = "NetworkPeer")
    record PeerShown(String mspId, Optional<Long> height, boolean reachable) {}

    /** A chaincode definition as the channel committed it. */
    @Schema(name = "NetworkChaincode")
    record ChaincodeShown(String name, String version, long sequence) {}

    /** A certificate by which this gateway or its peer is known, and the whole days until it ends. */
    @Schema(name = "NetworkCertificate")
    record CertificateShown(String mspId, String of, String notAfter, long daysLeft) {}
}
