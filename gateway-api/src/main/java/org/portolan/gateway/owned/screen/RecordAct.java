package org.portolan.gateway.owned.screen;

import java.util.function.BiPredicate;
import org.portolan.gateway.access.Caller;

/**
 * Something that may be done about a record, offered on its page to whoever may do it now as far as the gateway knows; the
 * contract decides. Its button says the message {@code KIND.act.NAME}.
 *
 * @param name the last word of the address that takes its form
 */
public record RecordAct<T, D>(String name, BiPredicate<Caller, RecordShown<T, D>> isOpen) {}
