package org.portolan.gateway.edi.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.records.reason.ReasonCode;

/** Parts the segments of an interchange into messages; segments that belong to none are a broken message of their own. */
final class MessageBounds {

    private final List<Message.Place> messages = new ArrayList<>();
    private @Nullable Position start;
    private long end;
    private int segments;
    private @Nullable Refusal broken;
    private int like;

    private final SegmentReader reader;
    private final GroupBounds groups = new GroupBounds();
    private final Map<String, Integer> references = new HashMap<>();

    MessageBounds(SegmentReader reader) {
        this.reader = reader;
    }

    List<Message.Place> messages() {
        return messages;
    }

    /** What UNZ counts: groups where there are any, else messages. */
    int counted() {
        return groups.count() > 0 ? groups.count() : messages.size();
    }

    /** The same in words. */
    String things() {
        return groups.count() > 0 ? "groups" : "messages";
    }

    void take(SegmentScanner scanner) throws EdiRefused {
        switch (scanner.tag()) {
            case "UNH" -> {
                close(scanner, Optional.of("The message has no UNT before the next one begins."));
                open(scanner);
                compare(scanner);
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
                groups.begin(reader.read(scanner.content(), place(scanner)));
                references.clear();
            }
            case "UNE" -> {
                close(scanner, Optional.of("The message has no UNT before its group ends."));
                groups.end(reader.read(scanner.content(), place(scanner)));
            }
            case "UNA", "UNB" ->
                throw Refusal.of(ReasonCode.SECOND_HEADER, "A second interchange begins before UNZ.", place(scanner))
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
        groups.requireClosed(place(scanner));
    }

    private void open(SegmentScanner scanner) throws EdiRefused {
        if (messages.size() == Interchange.MOST_MESSAGES) {
            throw Refusal.of(
                            ReasonCode.TOO_MANY_MESSAGES,
                            "An interchange may have " + Interchange.MOST_MESSAGES + " messages.",
                            place(scanner))
                    .asException();
        }
        start = new Position(1, scanner.tag(), 0, 0, scanner.start(), scanner.line());
        broken = null;
        segments = 0;
        like = 0;
        groups.message(start);
        extend(scanner);
    }

    /** Two messages of one reference may be one that was copied, and another one lost. */
    private void compare(SegmentScanner scanner) {
        try {
            Segment unh = reader.read(scanner.content(), place(scanner));
            unh.text(1).ifPresent(reference -> {
                Integer earlier = references.putIfAbsent(reference, messages.size() + 1);
                like = earlier == null ? 0 : earlier;
            });
        } catch (EdiRefused unreadable) {
            like = 0; // The message is refused for it when it is read.
        }
    }

    private void extend(SegmentScanner scanner) throws EdiRefused {
        if (end < scanner.end()) {
            segments++;
        }
        end = scanner.end();
        String swallowed = scanner.swallowed();
        if (swallowed.equals("UNZ")) {
            throw unended(scanner, 0, swallowed).asException();
        }
        if (start != null && broken == null && !swallowed.isEmpty()) {
            broken = unended(scanner, segments, swallowed);
        }
        if (start != null && broken == null && end - start.offset() > Interchange.LARGEST_MESSAGE) {
            broken = Refusal.of(
                    ReasonCode.MESSAGE_TOO_LARGE,
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
            broken = Refusal.of(ReasonCode.MISSING_SEGMENT, sentence, here);
        });
        messages.add(new Message.Place(
                messages.size() + 1,
                begin.offset(),
                Math.toIntExact(end - begin.offset()),
                begin.line(),
                like,
                Optional.ofNullable(broken)));
        start = null;
    }

    static Refusal unended(SegmentScanner scanner, int segment, String swallowed) {
        return Refusal.of(
                ReasonCode.TERMINATOR,
                scanner.tag() + " is not ended by its terminator before " + swallowed + " on a following line.",
                new Position(segment, scanner.tag(), 0, 0, scanner.start(), scanner.line()));
    }

    private static Refusal noHeader(SegmentScanner scanner) {
        return Refusal.of(
                ReasonCode.MISSING_SEGMENT,
                "A message begins with UNH.",
                new Position(1, scanner.tag(), 0, 0, scanner.start(), scanner.line()));
    }

    private static Position place(SegmentScanner scanner) {
        return Position.envelope(scanner.tag(), scanner.start(), scanner.line());
    }
}
