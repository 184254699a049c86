package org.portolan.gateway.container.stream;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.Supplier;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.rate.Shares;
import org.portolan.gateway.container.recording.EventJudge;
import org.portolan.gateway.container.recording.Recording;
import org.portolan.gateway.operation.Answers;
import org.portolan.gateway.request.WriteRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes streams of events of any length, in memory that does not grow with them. */
@Component
public final class MovementStreams {

    private static final Logger LOG = LoggerFactory.getLogger(MovementStreams.class);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Recording recording;
    private final Answers answers;
    private final JsonMapper mapper;
    private final GatewaySettings settings;
    private final Shares room;

    MovementStreams(Recording recording, Answers answers, JsonMapper mapper, GatewaySettings settings) {
        this.recording = recording;
        this.answers = answers;
        this.mapper = mapper;
        this.settings = settings;
        this.room = Shares.of("streams", settings.limits().streams());
    }

    /** Reads lines of JSON, records their events and writes a line for each, while they are still being read. */
    public void record(WriteRequest request, InputStream in, HttpServletResponse response) throws IOException {
        record(request, () -> json(in), response);
    }

    /** Says of each line of JSON what would become of it, and records nothing. */
    public void preview(WriteRequest request, InputStream in, HttpServletResponse response) throws IOException {
        preview(request, () -> json(in), response);
    }

    /** Does the same with lines of another form; none of them is read before there is room for the stream. */
    public void preview(WriteRequest request, Supplier<EventLines> opened, HttpServletResponse response)
            throws IOException {
        within(request, opened, (judge, lines) -> {
            begin(response);
            new StreamPreview(judge, new StreamResults(mapper, lines.columns()), response.getOutputStream()).run(lines);
        });
    }

    /** Does the same with lines of another form; none of them is read before there is room for the stream. */
    public void record(WriteRequest request, Supplier<EventLines> opened, HttpServletResponse response)
            throws IOException {
        within(request, opened, (judge, lines) -> {
            begin(response);
            OutputStream out = response.getOutputStream();
            try (ResultSpool spool = new ResultSpool(settings.data().resolve("streams"))) {
                run(request, lines, new StreamResults(mapper, lines.columns()), spool, out);
            }
        });
    }

    private interface Work {
        void on(EventJudge judge, EventLines lines) throws IOException, InterruptedException;
    }

    private void within(WriteRequest request, Supplier<EventLines> opened, Work work) throws IOException {
        // Asked before anything is read: a caller who may not record at all gets a problem instead of a stream.
        EventJudge judge = recording.judge(request);
        room.take(request.caller(), 1, RETRY);
        try {
            EventLines lines = opened.get();
            try {
                work.on(judge, lines);
            } finally {
                lines.stop();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            room.give(request.caller(), 1);
        }
    }

    /** At once: of lines that break off, those before have their results, and Tomcat cannot answer in their place. */
    private static void begin(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.flushBuffer();
    }

    private EventLines json(InputStream in) {
        return new NdjsonLines(in, settings.limits().lineBytes());
    }

    private void run(WriteRequest request, EventLines lines, StreamResults results, ResultSpool spool, OutputStream out)
            throws InterruptedException {
        MovementStream stream = new MovementStream(
                request,
                recording,
                answers,
                results,
                spool,
                settings.submission().inFlight());
        Thread writer = Thread.ofVirtual().name("ndjson-writer").start(() -> copy(spool, out));
        try {
            stream.run(lines);
        } finally {
            spool.end();
            writer.join();
        }
    }

    private static void copy(ResultSpool spool, OutputStream out) {
        try {
            spool.copyTo(out);
        } catch (IOException gone) {
            LOG.info("The caller of a stream went away before its last result");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
