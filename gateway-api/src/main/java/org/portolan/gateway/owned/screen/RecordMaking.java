package org.portolan.gateway.owned.screen;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.TransactionRequest;

/**
 * The act that makes a record of a kind, below its list.
 *
 * @param isOpen who is shown the form
 * @param order makes the transaction of the document that programs send for the same act
 */
public record RecordMaking(
        RecordForm form, Predicate<Viewer> isOpen, BiFunction<Caller, byte[], TransactionRequest> order) {}
