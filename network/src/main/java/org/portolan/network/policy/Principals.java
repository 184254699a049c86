package org.portolan.network.policy;

import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.portolan.network.msp.Member;
import org.portolan.network.msp.NodeOu;

/** Whether a member is who a policy's principal asks for: a role in an organisation, or one identity. */
final class Principals {
    private Principals() {}

    /** Principals by organisational unit, anonymity or combination are met by nobody here. */
    static boolean matches(MSPPrincipal principal, Member member) {
        try {
            return switch (principal.getPrincipalClassification()) {
                case ROLE -> hasRole(MSPRole.parseFrom(principal.getPrincipal()), member);
                case IDENTITY -> principal.getPrincipal().equals(member.serialized());
                default -> false;
            };
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    private static boolean hasRole(MSPRole role, Member member) {
        return role.getMspIdentifier().equals(member.mspId())
                && switch (role.getRole()) {
                    case MEMBER -> true;
                    case ADMIN -> member.nodeOus().contains(NodeOu.ADMIN);
                    case CLIENT -> member.nodeOus().contains(NodeOu.CLIENT);
                    case PEER -> member.nodeOus().contains(NodeOu.PEER);
                    case ORDERER -> member.nodeOus().contains(NodeOu.ORDERER);
                    default -> false;
                };
    }
}
