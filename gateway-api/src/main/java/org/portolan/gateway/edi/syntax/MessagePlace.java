package org.portolan.gateway.edi.syntax;

import java.util.Optional;

/**
 * Where a message lies in its interchange.
 *
 * @param number of the message in the interchange, from 1
 * @param broken why it cannot be read at all, if the look at its segments showed that already
 */
public record MessagePlace(int number, long offset, int length, long line, Optional<Refusal> broken) {}
