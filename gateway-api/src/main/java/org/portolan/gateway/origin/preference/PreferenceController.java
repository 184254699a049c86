package org.portolan.gateway.origin.preference;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.Evaluation;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.operation.SingleWrites;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.gateway.request.WriteRequests;
import org.portolan.records.origin.preference.BookingKind;
import org.portolan.records.reason.Reason;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Books claims and decisions on a certificate, and says beforehand whether a claim would be booked. */
@RestController
@RequestMapping(path = PreferenceActs.CERTIFICATE, produces = MediaType.APPLICATION_JSON_VALUE)
final class PreferenceController {
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final WriteRequests requests;
    private final SingleWrites writes;
    private final Evaluation evaluation;
    private final PreferenceTransactions transactions;
    private final JsonMapper mapper;

    PreferenceController(
            WriteRequests requests,
            SingleWrites writes,
            Evaluation evaluation,
            PreferenceTransactions transactions,
            JsonMapper mapper) {
        this.requests = requests;
        this.writes = writes;
        this.evaluation = evaluation;
        this.transactions = transactions;
        this.mapper = mapper;
    }

    /** Says that the data can be read, for which nothing has to be sent. */
    @PostMapping(path = "/acknowledgement")
    ResponseEntity<Map<String, Object>> acknowledge(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String issuer,
            @PathVariable String number,
            HttpServletRequest request) {
        return book(caller, issuer, number, request);
    }

    @PostMapping(
            path = {"/unreadable", "/claims", "/grants", "/denials", "/returns", "/write-offs", "/corrections"},
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> book(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String issuer,
            @PathVariable String number,
            HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        String act = PreferenceActs.act(request);
        return writes.repeated(
                read,
                "preference-" + act,
                () -> transactions.book(caller, issuer, number, PreferenceActs.kind(act), read.body()),
                result -> Map.of("account", mapper.readValue(result, DOCUMENT)));
    }

    /** Asks the contract, and has nothing written. */
    @PostMapping(path = PreferenceActs.CHECK, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> check(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String issuer,
            @PathVariable String number,
            HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        var claim = transactions.book(caller, issuer, number, BookingKind.CLAIMED, read.body());
        List<Reason> reasons = evaluation
                .objection(Submitter.of(caller), claim)
                .map(Problem::reasons)
                .orElse(List.of());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("claimable", reasons.isEmpty());
        answer.put("faults", reasons.stream().map(PreferenceController::fault).toList());
        return ResponseEntity.ok(answer);
    }

    private static Map<String, Object> fault(Reason reason) {
        Map<String, Object> fault = new LinkedHashMap<>();
        fault.put("code", reason.code());
        fault.put("field", reason.field());
        fault.put("detail", reason.told());
        return fault;
    }
}
