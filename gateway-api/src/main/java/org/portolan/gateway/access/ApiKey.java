package org.portolan.gateway.access;

import java.time.Instant;

/**
 * One entry of the keys file.
 *
 * @param sha256 lower-case hexadecimal digest of the key; the key itself is stored nowhere
 */
record ApiKey(String sha256, Instant expires, Caller caller) {}
