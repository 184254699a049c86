package org.portolan.network.embedded.ledger.blocks;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.portolan.network.hash.BlockHashes;

/** Blocks by number, out of the files or out of the few that were read last. */
public final class BlockStore {
    private static final int CACHED = 8;

    private final BlockFiles files;
    private final BlockIndex index;
    private final Map<Long, Block> recent = Collections.synchronizedMap(new Recent());

    public BlockStore(BlockFiles files, BlockIndex index) {
        this.files = files;
        this.index = index;
    }

    /** Returns when the block is on the disk; it is found by its number only once it is in the index. */
    public Location append(Block block) throws IOException {
        Location location = files.append(block.toByteArray());
        recent.put(block.getHeader().getNumber(), block);
        return location;
    }

    /** Nothing where it was never appended; a block that cannot be read is a {@link CorruptLedgerException}. */
    public Optional<Block> block(long number) {
        Block known = recent.get(number);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Block> found = index.location(number).map(location -> parse(location, files.read(location)));
        found.ifPresent(block -> recent.put(number, block));
        return found;
    }

    /** The bytes of one transaction's envelope. */
    public ByteString envelope(long block, int transaction) {
        return block(block)
                .orElseThrow(() -> new CorruptLedgerException("block " + block + " is not in the index"))
                .getData()
                .getData(transaction);
    }

    /** Every block from here on; begin at a location that {@link BlockIndex} knows, or at the start. */
    public void scan(Optional<Location> from, BlockVisitor visitor) {
        files.scan(
                from.orElse(Location.START), (location, content) -> visitor.visit(parse(location, content), location));
    }

    /** Checks that blocks {@code from} to {@code to} (exclusive) hash to what they say and chain to one another. */
    public void verify(long from, long to) {
        Optional<Block> previous = from == 0 ? Optional.empty() : block(from - 1);
        for (long number = from; number < to; number++) {
            Location location = index.location(number).orElseThrow();
            Block block = parse(location, files.read(location));
            checkFollows(previous, block, location);
            previous = Optional.of(block);
        }
    }

    /** Refuses a block that is not the next one after the previous, or whose data is not what its header says. */
    public void checkFollows(Optional<Block> previous, Block block, Location location) {
        long expected =
                previous.map(before -> before.getHeader().getNumber() + 1).orElse(0L);
        ByteString hash = previous.map(before -> BlockHashes.headerHash(before.getHeader()))
                .orElse(ByteString.EMPTY);
        if (block.getHeader().getNumber() != expected) {
            throw corrupt(
                    location,
                    "block " + expected + " should stand here, but "
                            + block.getHeader().getNumber() + " does");
        }
        if (!block.getHeader().getPreviousHash().equals(hash)) {
            throw corrupt(location, "block " + expected + " does not name the hash of the block before it");
        }
        if (!block.getHeader().getDataHash().equals(BlockHashes.dataHash(block.getData()))) {
            throw corrupt(location, "the data of block " + expected + " does not hash to what its header says");
        }
    }

    private Block parse(Location location, byte[] content) {
        try {
            return Block.parseFrom(content);
        } catch (InvalidProtocolBufferException e) {
            throw corrupt(location, "the record is no block: " + e.getMessage());
        }
    }

    private CorruptLedgerException corrupt(Location location, String what) {
        return new CorruptLedgerException(files.path(location.file()), location.offset(), what);
    }

    /** Takes one block of a scan. */
    public interface BlockVisitor {
        /** Called once for each block, in the order of their numbers. */
        void visit(Block block, Location location);
    }

    private static final class Recent extends LinkedHashMap<Long, Block> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Block> eldest) {
            return size() > CACHED;
        }
    }
}
