package org.portolan.gateway.container;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.container.csv.CsvColumns;
import org.portolan.gateway.container.csv.CsvLines;
import org.portolan.gateway.container.recording.Recording;
import org.portolan.gateway.container.stream.EventLines;
import org.portolan.gateway.container.stream.MovementStreams;
import org.portolan.gateway.operation.Answers;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.gateway.request.WriteRequests;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the movements that customs and ports report. */
@RestController
@RequestMapping("/api/v1/movements")
final class MovementController {

    private static final String CSV = "text/csv";

    private final WriteRequests requests;
    private final Answers answers;
    private final Recording recording;
    private final MovementStreams streams;
    private final GatewaySettings settings;

    MovementController(
            WriteRequests requests,
            Answers answers,
            Recording recording,
            MovementStreams streams,
            GatewaySettings settings) {
        this.settings = settings;
        this.requests = requests;
        this.answers = answers;
        this.recording = recording;
        this.streams = streams;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> record(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "false") boolean preview,
            HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        if (preview) {
            return Answer.unkept(recording.preview(read));
        }
        return answers.answer(read, () -> recording.record(read));
    }

    @PostMapping(consumes = CSV, produces = MediaType.APPLICATION_NDJSON_VALUE)
    void table(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "false") boolean preview,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        WriteRequest read = requests.streamed(caller, request);
        InputStream in = request.getInputStream();
        Supplier<EventLines> table = () -> CsvLines.open(in, settings.limits().lineBytes());
        if (preview) {
            streams.preview(read, table, response);
        } else {
            streams.record(read, table, response);
        }
    }

    @GetMapping(path = "/template.csv", produces = CSV)
    @Operation(
            operationId = "movementTemplate",
            summary = "A table of movements with all columns and a row that shows their form",
            tags = "Movements")
    String template() {
        return CsvColumns.template();
    }

    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE, produces = MediaType.APPLICATION_NDJSON_VALUE)
    void stream(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "false") boolean preview,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        WriteRequest read = requests.streamed(caller, request);
        if (preview) {
            streams.preview(read, request.getInputStream(), response);
        } else {
            streams.record(read, request.getInputStream(), response);
        }
    }
}
