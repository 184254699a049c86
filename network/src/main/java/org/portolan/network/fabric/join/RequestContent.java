package org.portolan.network.fabric.join;

import com.google.protobuf.ByteString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.portolan.network.address.Address;

/** A request as it is written: certificates and revocation lists as PEM texts, peers as addresses. */
record RequestContent(
        String format,
        String mspId,
        List<String> authorities,
        List<String> intermediateAuthorities,
        List<String> tlsAuthorities,
        List<String> tlsIntermediateAuthorities,
        List<String> revocationLists,
        Map<String, Unit> nodeOus,
        List<String> peers,
        Map<String, String> fingerprints) {

    static final StrictJson<RequestContent> FILE =
            new StrictJson<>("portolan organisation request 1", RequestContent.class, 1024 * 1024);

    /** The organisational unit that marks a kind of identity, and the authority that must have issued it. */
    record Unit(String unit, String authority) {}

    static RequestContent of(JoinRequest request) {
        FabricMSPConfig msp = request.msp();
        return new RequestContent(
                FILE.format(),
                request.mspId(),
                texts(msp.getRootCertsList()),
                texts(msp.getIntermediateCertsList()),
                texts(msp.getTlsRootCertsList()),
                texts(msp.getTlsIntermediateCertsList()),
                texts(msp.getRevocationListList()),
                units(msp.getFabricNodeOus()),
                request.peers().stream().map(Address::toString).toList(),
                request.fingerprints());
    }

    private static Map<String, Unit> units(FabricNodeOUs nodeOus) {
        Map<String, Unit> units = new LinkedHashMap<>();
        units.put("client", unit(nodeOus.getClientOuIdentifier()));
        units.put("peer", unit(nodeOus.getPeerOuIdentifier()));
        units.put("admin", unit(nodeOus.getAdminOuIdentifier()));
        units.put("orderer", unit(nodeOus.getOrdererOuIdentifier()));
        return units;
    }

    private static Unit unit(FabricOUIdentifier identifier) {
        return new Unit(
                identifier.getOrganizationalUnitIdentifier(),
                identifier.getCertificate().toStringUtf8());
    }

    private static List<String> texts(List<ByteString> contents) {
        return contents.stream().map(ByteString::toStringUtf8).toList();
    }
}
