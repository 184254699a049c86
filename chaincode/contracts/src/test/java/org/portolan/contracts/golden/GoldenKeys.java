package org.portolan.contracts.golden;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.portolan.records.golden.GoldenFile;

/** What one function did to keys, by the file that keeps it. */
record GoldenKeys(String chaincode, String function, List<String> lines) {
    private static final String COLLECTION = "_implicit_org_";
    private static final int MOST_PARTS = 10;

    static List<GoldenKeys> all() {
        return GoldenFile.folders().stream()
                .flatMap(folder -> GoldenFile.in(folder, ".txt").stream())
                .map(file ->
                        new String(file.bytes(), StandardCharsets.UTF_8).lines().toList())
                .map(lines -> {
                    String[] called = lines.getFirst().split(" ");
                    return new GoldenKeys(called[1], called[2], lines.subList(1, lines.size()));
                })
                .toList();
    }

    List<WrittenKey> written() {
        return told("writes")
                .map(told -> WrittenKey.parse(told.split(" = ")[0]))
                .toList();
    }

    /** Whose peers alone sign for this key from now on; nobody's where a majority of several does. */
    Optional<String> signer(WrittenKey key) {
        List<String> members = told("entrusts")
                .filter(told -> WrittenKey.parse(told.split(" = ")[0]).equals(key))
                .map(told -> told.substring(told.lastIndexOf(' ') + 1))
                .flatMap(policy -> members(policy).stream())
                .toList();
        return members.size() == 1 ? Optional.of(members.getFirst()) : Optional.empty();
    }

    /** The keys under which something went to private stores, of these kinds; fails if a key is of none. */
    List<WrittenKey> handed(Collection<String> words) {
        return told("hands")
                .map(told -> told.split(" ")[1])
                .distinct()
                .map(hash -> candidates(words)
                        .filter(key -> key.hash().equals(hash))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(
                                function + " hands something to private stores under a key of no kind of " + words)))
                .toList();
    }

    /** The members that something went to under this key. */
    List<String> holders(WrittenKey key) {
        return told("hands")
                .filter(told -> told.split(" ")[1].equals(key.hash()))
                .map(told -> told.split(" ")[0].substring(COLLECTION.length()))
                .toList();
    }

    /** What is private lies under a key that is written too, or under one of another kind with the same names and a number. */
    private Stream<WrittenKey> candidates(Collection<String> words) {
        return written().stream()
                .flatMap(key -> words.stream()
                        .flatMap(word -> Stream.concat(
                                Stream.of(key.relative(word)),
                                IntStream.range(0, MOST_PARTS)
                                        .mapToObj(number -> key.relative(word, Integer.toString(number))))));
    }

    private Stream<String> told(String what) {
        String beginning = what + ": ";
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()));
    }

    private static List<String> members(String policy) {
        List<String> members = new ArrayList<>();
        try {
            for (MSPPrincipal peer : SignaturePolicyEnvelope.parseFrom(
                            HexFormat.of().parseHex(policy))
                    .getIdentitiesList()) {
                members.add(MSPRole.parseFrom(peer.getPrincipal()).getMspIdentifier());
            }
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
        return members;
    }
}
