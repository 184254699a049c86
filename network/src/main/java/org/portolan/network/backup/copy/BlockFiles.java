package org.portolan.network.backup.copy;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Metadata;
import org.portolan.network.backup.archive.ChainCopy;

/** The files in which a peer of Fabric keeps the blocks of its channels: records of a length and a block. */
public final class BlockFiles {

    static final String PREFIX = "blockfile_";

    private BlockFiles() {}

    /** How far each channel goes in a peer's data; a peer that was joined by a snapshot may have no block yet. */
    public static List<ChainCopy> chains(Path production) throws IOException {
        Path chains = production.resolve("ledgersData/chains/chains");
        List<ChainCopy> copies = new ArrayList<>();
        for (Path channel : sorted(chains)) {
            List<Path> files = sorted(channel).stream()
                    .filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .toList()
                    .reversed();
            for (Path file : files) {
                Optional<byte[]> last = lastRecord(file);
                if (last.isPresent()) {
                    copies.add(chain(channel.getFileName().toString(), last.get()));
                    break;
                }
            }
        }
        return copies;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }

    /** The last whole record; what a killed peer left half written after it, the peer itself drops too. */
    private static Optional<byte[]> lastRecord(Path file) throws IOException {
        long left = Files.size(file);
        long start = 0;
        int length = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            long position = 0;
            while (left > 0) {
                int first = in.read();
                int next = CodedInputStream.readRawVarint32(first, in);
                int prefix = CodedOutputStream.computeUInt32SizeNoTag(next);
                if (next <= 0 || next > left - prefix) {
                    break;
                }
                start = position + prefix;
                length = next;
                in.skipNBytes(next);
                position = start + next;
                left -= prefix + next;
            }
        } catch (InvalidProtocolBufferException _) {
            // A length that was half written.
        }
        return length == 0 ? Optional.empty() : Optional.of(read(file, start, length));
    }

    private static byte[] read(Path file, long start, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(start);
            return in.readNBytes(length);
        }
    }

    private static ChainCopy chain(String channel, byte[] block) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(block);
        in.setSizeLimit(Integer.MAX_VALUE);
        long number = in.readRawVarint64();
        skip(in);
        skip(in);
        for (long transactions = in.readRawVarint64(); transactions > 0; transactions--) {
            skip(in);
        }
        ByteString hash = ByteString.EMPTY;
        long entries = in.readRawVarint64();
        for (int index = 0; index < entries; index++) {
            byte[] entry = in.readByteArray();
            if (index == BlockMetadataIndex.COMMIT_HASH_VALUE) {
                hash = Metadata.parseFrom(entry).getValue();
            }
        }
        return new ChainCopy(channel, number + 1, HexFormat.of().formatHex(hash.toByteArray()));
    }

    private static void skip(CodedInputStream in) throws IOException {
        in.skipRawBytes(in.readRawVarint32());
    }
}
