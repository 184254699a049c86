package org.portolan.gateway.container.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.container.recording.EventJudge;
import org.portolan.gateway.container.stream.EventLines.End;
import org.portolan.gateway.container.stream.EventLines.Found;
import org.portolan.gateway.container.stream.EventLines.Line;
import org.portolan.gateway.container.stream.EventLines.Unreadable;

/** Looks at a stream as if it were to be recorded, and records nothing; the contract has not been asked. */
final class StreamPreview {

    private static final Duration IDLE = Duration.ofMinutes(1);

    private final EventJudge judge;
    private final StreamResults results;
    private final OutputStream out;

    StreamPreview(EventJudge judge, StreamResults results, OutputStream out) {
        this.judge = judge.previewing();
        this.results = results;
        this.out = out;
    }

    void run(EventLines lines) throws IOException, InterruptedException {
        StreamChunk chunk = new StreamChunk();
        Found found = lines.poll(IDLE);
        while (goesOn(found)) {
            switch (found) {
                case Line line -> chunk.add(line, judge);
                case Unreadable unreadable -> chunk.add(unreadable);
                case End end -> {}
                case null -> {}
            }
            if (chunk.isFull()) {
                write(chunk);
                chunk = new StreamChunk();
            }
            found = lines.poll(IDLE);
        }
        write(chunk);
        out.write(results.end(found instanceof End end && end.complete()));
    }

    private static boolean goesOn(@Nullable Found found) {
        return found instanceof Line || found instanceof Unreadable;
    }

    private void write(StreamChunk chunk) throws IOException {
        out.write(results.preview(chunk.numbers(), chunk.events()));
    }
}
