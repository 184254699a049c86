package org.portolan.gateway.edi.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Position;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Remembers while a container is read what its sender should know, and which segment each field came from. */
public final class Findings {

    private static final int MOST = 50;
    private static final int MOST_REFUSALS = 20;

    private final Position container;
    private final List<Notice> notices = new ArrayList<>();
    private final Set<Notice> further = new HashSet<>();
    private final Map<String, Position> origins = new HashMap<>();
    private final Set<Segment> used = new HashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** Reads some part. */
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws EdiRefused;
    }

    /** For the container whose EQD stands there, or for the message that begins there. */
    public Findings(Position container) {
        this.container = container;
    }

    /** Says that a field comes from an element. */
    public void origin(String field, Segment segment, int element, int component) {
        used.add(segment);
        origins.put(field, segment.position().at(element, component));
    }

    /** Says that a segment became part of an event, or that the sender is told of it otherwise. */
    public void use(Segment segment) {
        used.add(segment);
    }

    /** Whether a segment was used. */
    public boolean isUsed(Segment segment) {
        return used.contains(segment);
    }

    /** The segments that were used. */
    public Set<Segment> used() {
        return Set.copyOf(used);
    }

    /** Tells the sender what stands in the notices of some part. */
    public void notices(List<Notice> more) {
        more.forEach(notice -> notice(notice.code(), notice.sentence()));
    }

    /** Tells the sender something that is no reason to refuse. */
    public void notice(String code, String sentence) {
        Notice notice = new Notice(code, sentence);
        if (notices.contains(notice)) {
            return;
        }
        if (notices.size() < MOST) {
            notices.add(notice);
        } else {
            further.add(notice);
        }
    }

    /** All notices; of those beyond the most that are told, how many they are. */
    public List<Notice> notices() {
        if (further.isEmpty()) {
            return List.copyOf(notices);
        }
        List<Notice> counted = new ArrayList<>(notices);
        counted.add(
                new Notice("NOTICES_LEFT_OUT", "There are " + further.size() + " more notices, which are not listed."));
        return counted;
    }

    /** What the part says; a fault in it is noted, and keeps nobody from looking at the parts that follow. */
    public <T> Optional<T> part(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (EdiRefused refused) {
            refused.refusals().forEach(this::refuse);
        } catch (InvalidValue invalid) {
            invalid.reasons().forEach(reason -> refuse(refusal(reason)));
        }
        return Optional.empty();
    }

    /** A text that its record takes; any other is noted and left out, so that the record's further texts are judged too. */
    public Optional<String> fit(Optional<String> text, Function<Optional<String>, ?> record) {
        return text.filter(said -> part(() -> record.apply(text)).isPresent());
    }

    /** What was found to refuse the whole, in the order in which it was read. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** Ends the reading if anything refuses the whole. */
    public void requireNone() throws EdiRefused {
        if (!refusals.isEmpty()) {
            throw new EdiRefused(refusals);
        }
    }

    private void refuse(Refusal refusal) {
        if (refusals.size() < MOST_REFUSALS && !refusals.contains(refusal)) {
            refusals.add(refusal);
        }
    }

    /** The refusal of a field, at the segment that it came from; else at the container's own. */
    public Refusal refusal(Reason reason) {
        String field = reason.field().split("[.\\[]", 2)[0];
        return new Refusal(reason, origins.getOrDefault(field, container));
    }

    /** The segment, or the refusal of a container that lacks it. */
    public Segment require(Optional<Segment> segment, String tag, String what) throws EdiRefused {
        if (segment.isEmpty()) {
            throw new Refusal(
                            Reason.of(ReasonCode.MISSING_SEGMENT, tag + " is missing: " + what + "."),
                            new Position(container.segment(), tag, 0, 0, container.offset(), container.line()))
                    .asException();
        }
        return segment.get();
    }
}
