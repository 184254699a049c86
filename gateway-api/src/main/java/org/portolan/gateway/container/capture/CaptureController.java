package org.portolan.gateway.container.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.container.recording.Recording;
import org.portolan.gateway.operation.Answers;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.gateway.request.WriteRequests;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes captures of gates from operators of ports. */
@RestController
final class CaptureController {

    private final WriteRequests requests;
    private final Answers answers;
    private final Recording recording;

    CaptureController(WriteRequests requests, Answers answers, Recording recording) {
        this.requests = requests;
        this.answers = answers;
        this.recording = recording;
    }

    @PostMapping(
            path = "/api/v1/captures",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> capture(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "false") boolean preview,
            HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        recording.judge(read);
        WriteRequest numbered = EarlyRefusals.reading("", () -> NumberedCapture.of(read));
        if (preview) {
            return Answer.unkept(recording.preview(numbered));
        }
        return answers.answer(numbered, () -> recording.record(numbered));
    }
}
