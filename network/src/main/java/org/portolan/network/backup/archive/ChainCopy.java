package org.portolan.network.backup.archive;

/**
 * How far a peer's copy of a channel goes.
 *
 * @param height the number of blocks
 * @param commitHash the peer's commit hash at the last of them, in hexadecimal digits
 */
public record ChainCopy(String channel, long height, String commitHash) {}
