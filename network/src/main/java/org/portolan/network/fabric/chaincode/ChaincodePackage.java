package org.portolan.network.fabric.chaincode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.portolan.network.topology.Chaincode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is installed on peers for a chaincode that is served as a process: its name and no code. It is the same on
 * every peer; how a peer reaches its own process lies with the peer, as {@link ServiceFile} says.
 */
public record ChaincodePackage(String label, byte[] content) {

    /** The package of a chaincode of a topology; equal chaincodes have equal packages. */
    public static ChaincodePackage of(Chaincode chaincode) throws IOException {
        String label = chaincode.name() + "_" + chaincode.version();
        byte[] code = TarArchive.of(Map.of("chaincode", bytes(chaincode.name())));
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("type", "ccaas");
        metadata.put("label", label);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("metadata.json", bytes(JsonMapper.shared().writeValueAsString(metadata)));
        files.put("code.tar.gz", code);
        return new ChaincodePackage(label, TarArchive.of(files));
    }

    /** The one among the packages of a topology that was made of this chaincode. */
    public static ChaincodePackage among(Map<Chaincode, ChaincodePackage> made, Chaincode chaincode) {
        return Optional.ofNullable(made.get(chaincode))
                .orElseThrow(() -> new IllegalArgumentException("no package was made of " + chaincode.name()));
    }

    /** The id that a peer gives to this package. */
    public String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return label + ":" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
