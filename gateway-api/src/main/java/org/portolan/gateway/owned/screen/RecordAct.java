package org.portolan.gateway.owned.screen;

import java.util.List;
import java.util.function.BiPredicate;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.owned.OwnedAct;
import org.portolan.gateway.owned.OwnedAddress;
import org.portolan.gateway.owned.OwnedWrites;

/**
 * Something that may be done about a record, offered on its page to whoever may do it now as far as the gateway knows; the
 * contract decides.
 *
 * @param form also names it: the last word of the address that takes the form
 * @param order makes the transaction of the document that programs send for the same act
 */
public record RecordAct<T, D>(RecordForm form, BiPredicate<Viewer, RecordShown<T, D>> isOpen, Order<T, D> order) {

    /** How it is done. */
    @FunctionalInterface
    public interface Order<T, D> {

        /** The transaction in the name of the caller. */
        TransactionRequest of(Caller caller, RecordShown<T, D> shown, byte[] document);
    }

    /** One that is declared for programs. */
    public static <T, D> Order<T, D> ordering(OwnedWrites writes, OwnedAddress<T, D> address, OwnedAct<?> act) {
        return (caller, shown, document) -> writes.transaction(
                address,
                act,
                caller,
                List.of(shown.stored().owner().id(), shown.stored().id()),
                document);
    }

    String name() {
        return form.name();
    }
}
