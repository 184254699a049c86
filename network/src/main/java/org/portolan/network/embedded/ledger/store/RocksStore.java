package org.portolan.network.embedded.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Snapshot;
import org.rocksdb.WriteOptions;

/** One RocksDB with named families of keys. Readers use views; one writer at a time writes batches. */
public final class RocksStore implements AutoCloseable {
    private static final String DEFAULT = "default";

    private final Path directory;
    private final Map<String, ColumnFamilyHandle> families = new LinkedHashMap<>();
    private final DBOptions options = RocksSettings.database();
    private final ColumnFamilyOptions familyOptions = RocksSettings.family();
    private final WriteOptions lazily = new WriteOptions();
    private final WriteOptions durably = new WriteOptions().setSync(true);
    private final RocksDB db;
    private boolean open = true;
    private int readers;

    private RocksStore(Path directory, List<String> names) throws RocksDBException {
        this.directory = directory;
        List<String> all = new ArrayList<>(List.of(DEFAULT));
        all.addAll(names);
        List<ColumnFamilyDescriptor> descriptors = all.stream()
                .map(name -> new ColumnFamilyDescriptor(name.getBytes(StandardCharsets.UTF_8), familyOptions))
                .toList();
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        this.db = RocksDB.open(options, directory.toString(), descriptors, handles);
        for (int i = 0; i < all.size(); i++) {
            families.put(all.get(i), handles.get(i));
        }
    }

    /**
     * Makes the folder, for its owner alone, and families that are missing; fails while another process has it open.
     */
    public static RocksStore open(Path directory, List<String> families) {
        try {
            // The database makes its files by the umask; their folder keeps them from others.
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new RocksStore(directory, families);
        } catch (RocksDBException e) {
            throw new StoreException("cannot open " + directory, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + directory, e);
        }
    }

    /** The newest value. */
    public Optional<byte[]> get(String family, byte[] key) {
        retain();
        try {
            return Optional.ofNullable(db.get(family(family), key));
        } catch (RocksDBException e) {
            throw new StoreException("cannot read " + family + " of " + directory, e);
        } finally {
            release();
        }
    }

    /** As of now; the store's memory is freed only once this is closed too. */
    public StoreView view() {
        retain();
        return new StoreView(this, db.getSnapshot());
    }

    /** An empty one, of which nothing is on disk before it is written. */
    public StoreBatch batch() {
        return new StoreBatch(this);
    }

    /** Survives the end of the process; survives a power failure only when durable. */
    public void write(StoreBatch batch, boolean durable) {
        try {
            db.write(durable ? durably : lazily, batch.writes());
        } catch (RocksDBException e) {
            throw new StoreException("cannot write to " + directory, e);
        }
    }

    RocksDB db() {
        return db;
    }

    ColumnFamilyHandle family(String name) {
        ColumnFamilyHandle family = families.get(name);
        if (family == null) {
            throw new IllegalArgumentException("no family " + name + " in " + directory);
        }
        return family;
    }

    /** Native memory must outlive its readers: each retains the store and releases it. */
    synchronized void retain() {
        if (!open) {
            throw new IllegalStateException(directory + " is closed");
        }
        readers++;
    }

    synchronized void release() {
        readers--;
        closeWhenUnused();
    }

    void release(Snapshot snapshot) {
        db.releaseSnapshot(snapshot);
        release();
    }

    /** Takes effect when the last view and range are closed. */
    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            closeWhenUnused();
        }
    }

    private void closeWhenUnused() {
        if (!open && readers == 0) {
            families.values().forEach(ColumnFamilyHandle::close);
            db.close();
            lazily.close();
            durably.close();
            familyOptions.close();
            options.close();
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
