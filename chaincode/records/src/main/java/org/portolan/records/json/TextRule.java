package org.portolan.records.json;

import java.util.Optional;
import java.util.Set;
import org.portolan.records.reason.Reason;
import org.portolan.records.text.PlainText;

/** What makes a text of a document unfit, if anything does. */
@FunctionalInterface
interface TextRule {

    /** Numbers are pasted with blanks and signs that nobody sees; their reader takes them off and judges what is left. */
    Set<String> NUMBERS = Set.of("containerNumber", "containerNumbers", "containers", "equipmentReference");

    /** For what somebody sends. */
    TextRule SENT = (field, text) -> NUMBERS.contains(field) ? Optional.empty() : PlainText.newFault(text);

    /** For what was written before. */
    TextRule STORED = (field, text) -> NUMBERS.contains(field) ? Optional.empty() : PlainText.fault(text);

    Optional<Reason> fault(String field, String text);
}
