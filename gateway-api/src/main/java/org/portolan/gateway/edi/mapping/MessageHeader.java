package org.portolan.gateway.edi.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.reason.ReasonCode;

/**
 * What UNH and BGM say of a message.
 *
 * @param directory such as {@code D.95B}
 * @param documentName data element 1001 of BGM
 */
public record MessageHeader(
        String reference,
        MessageType type,
        String directory,
        String documentName,
        String documentNumber,
        MessageFunction function) {

    static MessageHeader of(Segment unh, Segment bgm) throws EdiRefused {
        List<Refusal> faults = new ArrayList<>();
        Optional<MessageType> type = unh.text(2, 1).flatMap(MessageType::of);
        if (type.isEmpty()) {
            faults.add(refusal(unh, 2, ReasonCode.MESSAGE_TYPE, "Only CODECO, COARRI and CUSRES are understood."));
        }
        if (!unh.text(2, 2).equals(Optional.of("D"))
                || !unh.text(2, 3).orElse("").matches("\\d\\d[A-Z]")) {
            faults.add(refusal(
                    unh, 2, ReasonCode.DIRECTORY, "The message must follow a directory from D.93A on, such as D.95B."));
        }
        Optional<MessageFunction> function = Optional.empty();
        if (!bgm.tag().equals("BGM")) {
            faults.add(refusal(bgm, 0, ReasonCode.MISSING_SEGMENT, "The second segment of the message must be BGM."));
        } else if (type.isPresent()) {
            boolean response = type.get() == MessageType.CUSRES;
            String code = bgm.text(3).orElse("9");
            function = response ? MessageFunction.ofResponse(code) : MessageFunction.of(code);
            if (function.isEmpty()) {
                String allowed = "1 to 5, 7, " + (response ? "8, 9, 11" : "9") + " or 22.";
                faults.add(refusal(bgm, 3, ReasonCode.UNKNOWN_CODE, "The message function must be " + allowed));
            }
        }
        if (!faults.isEmpty()) {
            throw new EdiRefused(faults);
        }
        return new MessageHeader(
                unh.text(1).orElse(""),
                type.orElseThrow(),
                "D." + unh.text(2, 3).orElse(""),
                bgm.text(1).orElse(""),
                bgm.text(2).orElse(""),
                function.orElseThrow());
    }

    /** The message's name and directory in words. */
    public String title() {
        return type + " " + directory;
    }

    private static Refusal refusal(Segment segment, int element, ReasonCode code, String sentence) {
        return Refusal.of(code, sentence, segment.position().at(element, 0));
    }
}
