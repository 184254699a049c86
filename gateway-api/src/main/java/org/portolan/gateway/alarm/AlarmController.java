package org.portolan.gateway.alarm;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.operation.SingleWrites;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.gateway.request.WriteRequests;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Customs sets rules; customs and the port of a place raise alarms and act on them. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
final class AlarmController {

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final WriteRequests requests;
    private final SingleWrites writes;
    private final AlarmTransactions transactions;
    private final JsonMapper mapper;

    AlarmController(WriteRequests requests, SingleWrites writes, AlarmTransactions transactions, JsonMapper mapper) {
        this.requests = requests;
        this.writes = writes;
        this.transactions = transactions;
        this.mapper = mapper;
    }

    @PostMapping(path = "/alarm-rules", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> set(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        return answer(read, "alarm-rule", "rule", () -> transactions.set(caller, read.body()));
    }

    @PostMapping(path = "/alarms", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> raise(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        return answer(read, "alarm", "act", () -> transactions.raise(caller, read.body()));
    }

    @PostMapping(path = "/alarms/{containerNumber}/{alarmId}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> act(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String containerNumber,
            @PathVariable String alarmId,
            HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        return answer(read, "alarm-act", "act", () -> transactions.act(caller, containerNumber, alarmId, read.body()));
    }

    private ResponseEntity<Map<String, Object>> answer(
            WriteRequest read, String kind, String name, Supplier<TransactionRequest> transaction) {
        return writes.answer(read, kind, transaction, result -> Map.of(name, mapper.readValue(result, DOCUMENT)));
    }
}
