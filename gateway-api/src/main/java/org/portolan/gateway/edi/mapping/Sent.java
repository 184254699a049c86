package org.portolan.gateway.edi.mapping;

import java.time.LocalDateTime;
import org.portolan.records.digest.Digest;

/**
 * How a message came.
 *
 * @param sender of the interchange
 * @param prepared local time of the sender
 * @param digest of the message's bytes
 */
public record Sent(String sender, LocalDateTime prepared, Digest digest) {}
