package org.portolan.gateway.blocks.readmodel;

/**
 * The last block whose content is kept, with its header hash, and the hash of the channel's first block, which tells
 * one channel from another of the same name.
 */
public record Checkpoint(long block, String blockHash, String genesisHash) {}
