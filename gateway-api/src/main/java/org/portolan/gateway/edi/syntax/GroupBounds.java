package org.portolan.gateway.edi.syntax;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portolan.records.reason.ReasonCode;

/** Keeps account of the groups of an interchange, from UNG to UNE, where there are any: a lost message shows there. */
final class GroupBounds {

    private final Set<String> references = new HashSet<>();

    private @Nullable Segment open;
    private @Nullable Position ungrouped;
    private int messages;

    /** How many groups there are. */
    int count() {
        return references.size();
    }

    void begin(Segment ung) throws EdiRefused {
        requireClosed(ung.position());
        if (ungrouped != null) {
            throw outside(ungrouped);
        }
        Optional<String> reference = ung.text(5);
        if (reference.isEmpty()) {
            throw refused(
                    ReasonCode.MISSING_ELEMENT,
                    "UNG does not name the group reference.",
                    ung.position().at(5, 0));
        }
        if (!references.add(reference.get())) {
            throw refused(
                    ReasonCode.REFERENCE,
                    "UNG repeats the reference of an earlier group.",
                    ung.position().at(5, 0));
        }
        open = ung;
        messages = 0;
    }

    void message(Position begin) throws EdiRefused {
        messages++;
        if (open == null) {
            if (!references.isEmpty()) {
                throw outside(begin);
            }
            ungrouped = begin;
        }
    }

    void end(Segment une) throws EdiRefused {
        if (open == null) {
            throw refused(ReasonCode.MISSING_SEGMENT, "UNE ends a group, but no UNG began one.", une.position());
        }
        new Message.Trailer(une)
                .check(
                        ReasonCode.MESSAGE_COUNT,
                        messages,
                        "messages in its group",
                        "UNG",
                        open.text(5).orElse(""));
        open = null;
    }

    /** No group goes on where another one, or the end, is reached. */
    void requireClosed(Position here) throws EdiRefused {
        if (open != null) {
            throw refused(
                    ReasonCode.MISSING_SEGMENT,
                    "UNE is missing: the group that UNG began at line "
                            + open.position().line() + " does not end before " + here.tag() + ".",
                    here);
        }
    }

    private static EdiRefused outside(Position message) {
        return refused(
                ReasonCode.MISSING_SEGMENT,
                "The message stands outside the groups: UNG is missing before it.",
                message);
    }

    private static EdiRefused refused(ReasonCode code, String sentence, Position position) {
        return Refusal.of(
                        code,
                        sentence,
                        Position.envelope(position.tag(), position.offset(), position.line())
                                .at(position.element(), 0))
                .asException();
    }
}
