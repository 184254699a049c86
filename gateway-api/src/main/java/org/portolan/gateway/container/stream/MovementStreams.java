package org.portolan.gateway.container.stream;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
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
    private static final int AT_ONCE = 32;
    private static final int OF_CALLER = 8;
    private static final int OF_ORGANISATION = 16;
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Recording recording;
    private final Answers answers;
    private final JsonMapper mapper;
    private final GatewaySettings settings;
    private final Shares room = new Shares("streams", AT_ONCE, OF_CALLER, OF_ORGANISATION);

    MovementStreams(Recording recording, Answers answers, JsonMapper mapper, GatewaySettings settings) {
        this.recording = recording;
        this.answers = answers;
        this.mapper = mapper;
        this.settings = settings;
    }

    /** Reads the stream, records its events and writes a line for each, while it is still being read. */
    public void record(WriteRequest request, InputStream in, HttpServletResponse response) throws IOException {
        record(request, () -> new NdjsonLines(in, settings.limits().lineBytes()), List.of(), response);
    }

    /** Says of each line of JSON what would become of it, and records nothing. */
    public void preview(WriteRequest request, InputStream in, HttpServletResponse response) throws IOException {
        recording.judge(request);
        preview(request, new NdjsonLines(in, settings.limits().lineBytes()), List.of(), response);
    }

    /** Does the same with lines of another form. */
    public void preview(WriteRequest request, EventLines lines, List<String> columns, HttpServletResponse response)
            throws IOException {
        EventJudge judge = recording.judge(request);
        room.take(request.caller(), 1, RETRY);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        try {
            new StreamPreview(judge, new StreamResults(mapper, columns), response.getOutputStream()).run(lines);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            room.give(request.caller(), 1);
            lines.stop();
        }
    }

    /** Does the same with lines of another form, which may have columns. */
    public void record(WriteRequest request, EventLines lines, List<String> columns, HttpServletResponse response)
            throws IOException {
        record(request, () -> lines, columns, response);
    }

    /** Lines begin to be read when there is room for them. */
    private void record(
            WriteRequest request, Supplier<EventLines> lines, List<String> columns, HttpServletResponse response)
            throws IOException {
        // Asked before anything is read: a caller who may not record at all gets a problem instead of a stream.
        recording.judge(request);
        room.take(request.caller(), 1, RETRY);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        try (ResultSpool spool = new ResultSpool(settings.data().resolve("streams"))) {
            run(request, lines.get(), new StreamResults(mapper, columns), spool, out);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            room.give(request.caller(), 1);
        }
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
            lines.stop();
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
