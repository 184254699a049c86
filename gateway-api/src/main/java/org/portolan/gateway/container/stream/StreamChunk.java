package org.portolan.gateway.container.stream;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.portolan.gateway.container.recording.EventBatch;
import org.portolan.gateway.container.recording.EventJudge;
import org.portolan.gateway.container.recording.JudgedEvent;
import org.portolan.gateway.container.recording.JudgedEvent.Unfit;
import org.portolan.gateway.container.stream.EventLines.Line;
import org.portolan.gateway.container.stream.EventLines.Unreadable;
import org.portolan.gateway.request.WriteRequest;

/** Lines of a stream that become one transaction. */
final class StreamChunk {

    /** The most events of a stream in one transaction: enough for speed, few enough for a short wait. */
    static final int MOST = 500;

    private static final int HEAVIEST = 512 * 1024;

    private final List<Long> numbers = new ArrayList<>();
    private final List<JudgedEvent> events = new ArrayList<>();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    void add(Line line, EventJudge judge) {
        numbers.add(line.number());
        events.add(judge.judgeLine(line.content()));
        content.writeBytes(line.content());
        content.write('\n');
    }

    void add(Unreadable line) {
        numbers.add(line.number());
        events.add(new Unfit(line.reason()));
        content.write('\n');
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    boolean isFull() {
        return events.size() == MOST || content.size() >= HEAVIEST;
    }

    /** What the gateway itself thinks of its events. */
    List<JudgedEvent> events() {
        return events;
    }

    List<Long> numbers() {
        return numbers;
    }

    EventBatch batch(WriteRequest stream, int part) {
        return new EventBatch(stream.part(part, content.toByteArray()), events, false);
    }
}
