package org.portolan.network.embedded.ledger.store;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** One cache and one write buffer for all stores of the process, so that their memory stays flat together. */
final class RocksSettings {
    private static final long MEGABYTE = 1024 * 1024;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache CACHE = new LRUCache(96 * MEGABYTE);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(64 * MEGABYTE, CACHE);
    private static final BloomFilter BLOOM = new BloomFilter(10, false);

    private RocksSettings() {}

    static DBOptions database() {
        return new DBOptions()
                .setCreateIfMissing(true)
                .setCreateMissingColumnFamilies(true)
                .setWriteBufferManager(WRITE_BUFFERS)
                .setAllowFAllocate(false)
                .setMaxOpenFiles(200)
                .setMaxTotalWalSize(64 * MEGABYTE)
                .setKeepLogFileNum(2)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setMaxBackgroundJobs(2);
    }

    static ColumnFamilyOptions family() {
        return new ColumnFamilyOptions()
                .setWriteBufferSize(16 * MEGABYTE)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(CACHE)
                        .setCacheIndexAndFilterBlocks(true)
                        .setFilterPolicy(BLOOM));
    }
}
