package org.portolan.records.json;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.portolan.records.reason.Reason;
import org.portolan.records.text.PlainText;

/** What makes a text of a document unfit, if anything does. */
@FunctionalInterface
interface TextRule {

    /** Numbers are pasted with blanks and signs that nobody sees; their reader takes them off and judges what is left. */
    Set<String> NUMBERS = Set.of("containerNumber", "containerNumbers", "containers", "equipmentReference");

    /** For what somebody sends. */
    TextRule SENT = PlainText::newFault;

    /** For what was written before. */
    TextRule STORED = PlainText::fault;

    /** The same whatever field the text is in. */
    Optional<Reason> faultAnywhere(String text);

    /** The field is asked for only where something is wrong, which it seldom is. */
    default Optional<Reason> fault(Supplier<String> field, String text) {
        return faultAnywhere(text).filter(fault -> !NUMBERS.contains(field.get()));
    }
}
