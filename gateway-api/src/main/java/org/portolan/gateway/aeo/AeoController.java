package org.portolan.gateway.aeo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.address.KindWriting;
import org.portolan.gateway.access.address.WritingRoles;
import org.portolan.gateway.operation.SingleWrites;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.gateway.request.WriteRequests;
import org.portolan.records.aeo.AeoRules;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an AEO office does with its operators, and with the arrangements under which others recognise them. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
final class AeoController {

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final WriteRequests requests;
    private final SingleWrites writes;
    private final AeoTransactions transactions;
    private final JsonMapper mapper;

    AeoController(WriteRequests requests, SingleWrites writes, AeoTransactions transactions, JsonMapper mapper) {
        this.requests = requests;
        this.writes = writes;
        this.transactions = transactions;
        this.mapper = mapper;
    }

    @Bean
    static KindWriting writingOfOperators() {
        return () -> List.of(
                WritingRoles.admitting(AeoRules.CERTIFYING, HttpMethod.POST, "/api/v1/aeo/**"),
                WritingRoles.admitting(AeoRules.CERTIFYING, HttpMethod.POST, "/api/v1/aeo-arrangements/**"),
                WritingRoles.admitting(AeoRules.CERTIFYING, HttpMethod.DELETE, "/api/v1/aeo-arrangements/**"));
    }

    @PostMapping(path = "/aeo", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> grant(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        return writes.answer(read, "aeo-grant", () -> transactions.grant(caller, read.body()), this::answer);
    }

    @PostMapping(path = "/aeo/{code}/suspension", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> suspend(
            @AuthenticationPrincipal Caller caller, @PathVariable String code, HttpServletRequest request) {
        return change(caller, "suspend", code, request);
    }

    @PostMapping(path = "/aeo/{code}/resumption", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> resume(
            @AuthenticationPrincipal Caller caller, @PathVariable String code, HttpServletRequest request) {
        return change(caller, "resume", code, request);
    }

    @PostMapping(path = "/aeo/{code}/revocation", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> revoke(
            @AuthenticationPrincipal Caller caller, @PathVariable String code, HttpServletRequest request) {
        return change(caller, "revoke", code, request);
    }

    @PostMapping(path = "/aeo-arrangements", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> arrange(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        return writes.answer(
                read,
                "aeo-arrangement",
                () -> transactions.arrange(caller, read.body()),
                result -> mapper.readValue(result, DOCUMENT));
    }

    @DeleteMapping("/aeo-arrangements/{arrangementId}/signature")
    ResponseEntity<Map<String, Object>> withdraw(
            @AuthenticationPrincipal Caller caller, @PathVariable String arrangementId, HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        return writes.change(
                read,
                "aeo-arrangement-withdrawal",
                () -> transactions.withdraw(caller, arrangementId),
                result -> mapper.readValue(result, DOCUMENT));
    }

    private ResponseEntity<Map<String, Object>> change(
            Caller caller, String function, String code, HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        return writes.answer(
                read, "aeo-" + function, () -> transactions.change(caller, function, code, read.body()), this::answer);
    }

    private Map<String, Object> answer(byte[] result) {
        return Map.of("authorisation", mapper.readValue(result, DOCUMENT));
    }
}
