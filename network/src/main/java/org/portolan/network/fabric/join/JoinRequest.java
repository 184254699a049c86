package org.portolan.network.fabric.join;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.portolan.network.address.Address;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.hash.Sha256;
import org.portolan.network.msp.Msp;
import org.portolan.network.topology.Organisation;

/**
 * What an organisation asks to be taken into a channel with: how its members are known, and where its peers are. There
 * is nothing secret in it, and nothing that proves who made it: whoever takes the organisation in compares the
 * fingerprints with those that the organisation's own people read out.
 */
public record JoinRequest(String mspId, FabricMSPConfig msp, List<Address> peers) {

    public JoinRequest {
        peers = List.copyOf(peers);
    }

    /** The request of an organisation whose peers and identities are planned on this machine. */
    public static JoinRequest of(Organisation organisation, FabricLayout layout) {
        List<PeerNode> peers = layout.peersOf(organisation.name());
        FabricMSPConfig msp = Msp.load(peers.getFirst().identities().msp(), organisation.mspId())
                .config();
        return new JoinRequest(
                organisation.mspId(), msp, peers.stream().map(PeerNode::address).toList());
    }

    /** Reads a file that somebody sent. */
    public static JoinRequest read(Path file, Clock clock) throws IOException, JoinRefused {
        return new RequestReader(file, clock).read();
    }

    /** As JSON, in place of what was in the file. */
    public void write(Path file) throws IOException {
        RequestContent.FILE.write(file, RequestContent.of(this));
    }

    /** The bytes that {@link #write} writes. */
    public byte[] encoded() {
        return RequestContent.FILE.encode(RequestContent.of(this));
    }

    /** The SHA-256 of all that it asks with, in hexadecimal digits. */
    public String digest() {
        return HexFormat.of().formatHex(Sha256.newDigest().digest(encoded()));
    }

    /** The SHA-256 fingerprints of the authorities' certificates, by what each is for. */
    public Map<String, String> fingerprints() {
        Map<String, String> fingerprints = new LinkedHashMap<>();
        add(fingerprints, "authority", msp.getRootCertsList());
        add(fingerprints, "intermediate authority", msp.getIntermediateCertsList());
        add(fingerprints, "TLS authority", msp.getTlsRootCertsList());
        add(fingerprints, "TLS intermediate authority", msp.getTlsIntermediateCertsList());
        return fingerprints;
    }

    private static void add(Map<String, String> fingerprints, String what, List<ByteString> certificates) {
        for (int i = 0; i < certificates.size(); i++) {
            String name = certificates.size() == 1 ? what : what + " " + (i + 1);
            fingerprints.put(name, SentPem.fingerprint(certificates.get(i).toStringUtf8()));
        }
    }
}
