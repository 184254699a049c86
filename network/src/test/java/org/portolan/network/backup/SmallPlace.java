package org.portolan.network.backup;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.Metadata;
import org.portolan.network.backup.archive.Hashing;
import org.portolan.network.backup.copy.FrozenCopy;

/** A data folder as the fabric engine leaves it, as far as backups look at it: one organisation, one peer, small files. */
public final class SmallPlace {
    static final String PEER = "peer0.customs";

    private final Path data;

    private SmallPlace(Path data) {
        this.data = data;
    }

    /** Makes the folder. */
    public static SmallPlace in(Path data) throws IOException {
        SmallPlace place = new SmallPlace(data);
        Path identity = data.resolve("crypto/organisations/customs/peers/peer0/msp");
        place.file("fabric/" + PEER + "/core.yaml", """
                peer:
                  localMspId: CustomsMSP
                  mspConfigPath: %s
                  fileSystemPath: %s
                """.formatted(identity, place.production()));
        place.file("fabric/" + PEER + "/services/notes.json", "-----BEGIN PRIVATE KEY-----");
        place.file("fabric/" + PEER + "/production/ledgersData/stateLeveldb/000001.ldb", "table");
        place.file("fabric/" + PEER + "/production/ledgersData/stateLeveldb/CURRENT", "MANIFEST-1");
        place.file("fabric/" + PEER + "/production/ledgersData/stateLeveldb/LOCK", "");
        place.file("fabric/" + PEER + "/production/externalbuilder/builds/notes/key", "-----BEGIN PRIVATE KEY-----");
        place.blocks(7);
        place.file("fabric/orderer0.customs/orderer.yaml", "General:");
        place.file("fabric/genesis.block", "first");
        place.file("fabric/ports.json", "{}");
        place.file("crypto/organisations/customs/peers/peer0/msp/signcerts/cert.pem", "-----BEGIN CERTIFICATE-----");
        place.file("crypto/organisations/customs/peers/peer0/msp/keystore/key.pem", "-----BEGIN PRIVATE KEY-----");
        place.file("crypto/organisations/port/peers/peer0/msp/keystore/key.pem", "-----BEGIN PRIVATE KEY-----");
        return place;
    }

    /** A table that takes a while to be read, for tests that interrupt. */
    void grow(int megabytes) throws IOException {
        byte[] noise = new byte[megabytes << 20];
        new Random(7).nextBytes(noise);
        Files.write(production().resolve("ledgersData/stateLeveldb/000002.ldb"), noise);
    }

    private void blocks(int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(file);
        for (int number = 0; number < height; number++) {
            byte[] block = block(number);
            out.writeUInt32NoTag(block.length);
            out.writeRawBytes(block);
        }
        // A record that was begun when the peer was killed.
        out.writeUInt32NoTag(4711);
        out.writeRawBytes(new byte[] {1, 2, 3});
        out.flush();
        Path folder = production().resolve("ledgersData/chains/chains/portolan");
        Files.createDirectories(folder);
        Files.write(folder.resolve("blockfile_000000"), file.toByteArray());
        Files.write(folder.resolve("blockfile_000001"), new byte[0]);
    }

    /** As a peer writes it: number, two hashes, one transaction, five entries of metadata. */
    private static byte[] block(int number) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(block);
        out.writeUInt64NoTag(number);
        out.writeByteArrayNoTag(new byte[32]);
        out.writeByteArrayNoTag(new byte[32]);
        out.writeUInt64NoTag(1);
        out.writeByteArrayNoTag(new byte[300]);
        out.writeUInt64NoTag(5);
        for (int entry = 0; entry < 4; entry++) {
            out.writeByteArrayNoTag(new byte[entry]);
        }
        out.writeByteArrayNoTag(Metadata.newBuilder()
                .setValue(ByteString.copyFrom(new byte[] {(byte) number}))
                .build()
                .toByteArray());
        out.flush();
        return block.toByteArray();
    }

    public Path data() {
        return data;
    }

    Path peer() {
        return data.resolve("fabric").resolve(PEER);
    }

    Path production() {
        return peer().resolve("production");
    }

    BackupRequest request() {
        return new BackupRequest(data, "CustomsMSP", false, Optional.empty());
    }

    private void file(String path, String content) throws IOException {
        Files.createDirectories(data.resolve(path).getParent());
        Files.writeString(data.resolve(path), content);
    }

    /** The content of all files below a folder. */
    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            for (Path file : FrozenCopy.filesIn(folder)) {
                contents.put(file.toString(), Hashing.of(Files.readAllBytes(folder.resolve(file))));
            }
        }
        return contents;
    }
}
