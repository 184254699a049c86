package org.portolan.gateway.owned.screen;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.form.screen.FormWrites;
import org.portolan.gateway.form.screen.RecordedBlock;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.screen.FormToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms of the pages of records: what is entered goes the way of what programs send. */
@Component
public final class RecordForms {
    private final FormWrites writes;

    RecordForms(FormWrites writes) {
        this.writes = writes;
    }

    /**
     * Does it once however often the form is sent, and leads to a page that tells so.
     *
     * @param page the page that the form stood on, or the one that it is about
     * @param entered all parameters of the form
     * @param act names the act among all acts of all kinds
     */
    public ModelAndView take(
            Caller reader,
            String page,
            Map<String, String> entered,
            String act,
            Supplier<TransactionRequest> transaction) {
        var said = new TreeMap<>(entered);
        var form = FormToken.read(said.remove(FormToken.NAME));
        return RecordedBlock.tellAt(page, writes.write(reader, form, page + said, act, transaction));
    }
}
