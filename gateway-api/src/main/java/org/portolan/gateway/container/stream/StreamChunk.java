package org.portolan.gateway.container.stream;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.portolan.gateway.container.recording.EventBatch;
import org.portolan.gateway.container.recording.EventJudge;
import org.portolan.gateway.container.recording.JudgedEvent;
import org.portolan.gateway.container.recording.JudgedEvent.Unfit;
import org.portolan.gateway.container.stream.NdjsonLines.Line;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.records.reason.Reason;

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
        byte[] text = line.content();
        if (text == null) {
            events.add(new Unfit(Reason.of("LINE_TOO_LONG", "The line is longer than the gateway takes.")));
            content.write('\n');
            return;
        }
        events.add(judge.judgeLine(text));
        content.writeBytes(text);
        content.write('\n');
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    boolean isFull() {
        return events.size() == MOST || content.size() >= HEAVIEST;
    }

    List<Long> numbers() {
        return numbers;
    }

    EventBatch batch(WriteRequest stream, int part) {
        return new EventBatch(stream.part(part, content.toByteArray()), events, false);
    }
}
