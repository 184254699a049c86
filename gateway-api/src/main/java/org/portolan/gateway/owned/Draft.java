package org.portolan.gateway.owned;

import java.util.List;
import java.util.function.Function;
import org.portolan.records.digest.Digest;
import org.portolan.records.reason.Reason;

/**
 * A record in the making: its confidential part, the public one that the digest of the former completes, and the rule that
 * the contract asks too.
 */
public record Draft<T, D>(D details, Function<Digest, T> record, Function<T, List<Reason>> rule) {}
