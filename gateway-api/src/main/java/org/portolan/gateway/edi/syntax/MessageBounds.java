package org.portolan.gateway.edi.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts the segments of an interchange into messages; segments that belong to none are a broken message of their own. */
final class MessageBounds {

    private final List<Message.Place> messages = new ArrayList<>();
    private @Nullable Position start;
    private long end;
    private int segments;
    private @Nullable Refusal broken;
    private int groups;

    List<Message.Place> messages() {
        return messages;
    }

    /** What UNZ counts: groups where there are any, else messages. */
    int counted() {
        return groups > 0 ? groups : messages.size();
    }

    void take(SegmentScanner scanner) throws EdiRefused {
        switch (scanner.tag()) {
            case "UNH" -> {
                close(scanner, Optional.of("The message has no UNT before the next one begins."));
                open(scanner);
            }
            case "UNT" -> {
                if (start == null) {
                    open(scanner);
                    broken = noHeader(scanner);
                }
                extend(scanner);
                close(scanner, Optional.empty());
            }
            case "UNG" -> {
                close(scanner, Optional.of("The message has no UNT before a group begins."));
                groups++;
            }
            case "UNE" -> close(scanner, Optional.of("The message has no UNT before its group ends."));
            case "UNA", "UNB" ->
                throw Refusal.of("SECOND_HEADER", "A second interchange begins before UNZ.", place(scanner))
                        .asException();
            default -> {
                if (start == null) {
                    open(scanner);
                    broken = noHeader(scanner);
                }
                extend(scanner);
            }
        }
    }

    /** No message goes on after UNZ. */
    void end(SegmentScanner scanner) throws EdiRefused {
        close(scanner, Optional.of("The message has no UNT before the interchange ends."));
    }

    private void open(SegmentScanner scanner) throws EdiRefused {
        if (messages.size() == Interchange.MOST_MESSAGES) {
            throw Refusal.of(
                            "TOO_MANY_MESSAGES",
                            "An interchange may have " + Interchange.MOST_MESSAGES + " messages.",
                            place(scanner))
                    .asException();
        }
        start = new Position(1, scanner.tag(), 0, 0, scanner.start(), scanner.line());
        broken = null;
        segments = 0;
        extend(scanner);
    }

    private void extend(SegmentScanner scanner) {
        if (end < scanner.end()) {
            segments++;
        }
        end = scanner.end();
        if (start != null && broken == null && end - start.offset() > Interchange.LARGEST_MESSAGE) {
            broken = Refusal.of(
                    "MESSAGE_TOO_LARGE",
                    "A message may have " + Interchange.LARGEST_MESSAGE + " bytes.",
                    new Position(segments, scanner.tag(), 0, 0, scanner.start(), scanner.line()));
        }
    }

    private void close(SegmentScanner scanner, Optional<String> unended) {
        if (start == null) {
            return;
        }
        Position begin = start;
        unended.filter(sentence -> broken == null).ifPresent(sentence -> {
            Position here = new Position(segments + 1, scanner.tag(), 0, 0, scanner.start(), scanner.line());
            broken = Refusal.of("MISSING_SEGMENT", sentence, here);
        });
        messages.add(new Message.Place(
                messages.size() + 1,
                begin.offset(),
                Math.toIntExact(end - begin.offset()),
                begin.line(),
                Optional.ofNullable(broken)));
        start = null;
    }

    private static Refusal noHeader(SegmentScanner scanner) {
        return Refusal.of(
                "MISSING_SEGMENT",
                "A message begins with UNH.",
                new Position(1, scanner.tag(), 0, 0, scanner.start(), scanner.line()));
    }

    private static Position place(SegmentScanner scanner) {
        return Position.envelope(scanner.tag(), scanner.start(), scanner.line());
    }
}
