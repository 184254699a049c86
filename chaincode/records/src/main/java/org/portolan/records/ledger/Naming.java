package org.portolan.records.ledger;

import java.util.function.Function;
import org.portolan.records.member.MspId;

/** Whose a record is, and what it is called among its owner's records of its kind. */
public record Naming<T>(Function<T, MspId> owner, Function<T, ?> id) {}
