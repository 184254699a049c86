package org.portolan.gateway.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.address.KindWriting;
import org.portolan.gateway.access.address.WritingRoles;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.operation.SingleWrites;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.gateway.request.WriteRequests;
import org.portolan.records.enrolment.EnrolmentRules;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Opens, changes and ends a trader's tracking of a container. */
@RestController
@RequestMapping(path = "/api/v1/enrolments", produces = MediaType.APPLICATION_JSON_VALUE)
final class EnrolmentController {

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final WriteRequests requests;
    private final SingleWrites writes;
    private final EnrolmentTransactions transactions;
    private final JsonMapper mapper;

    EnrolmentController(
            WriteRequests requests, SingleWrites writes, EnrolmentTransactions transactions, JsonMapper mapper) {
        this.requests = requests;
        this.writes = writes;
        this.transactions = transactions;
        this.mapper = mapper;
    }

    @Bean
    static KindWriting writingOfEnrolments() {
        return () -> Stream.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE)
                .map(method -> WritingRoles.admitting(EnrolmentRules.ENROLLING, method, "/api/v1/enrolments/**"))
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> open(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        return answer(read, "enrolment", () -> transactions.open(caller, read.body()));
    }

    /** Makes a requested enrolment active, or a paused one go on. */
    @PostMapping("/{id}/activation")
    ResponseEntity<Map<String, Object>> activate(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
        return changed(requests.read(caller, request), "enrolment-activation", () -> transactions.activate(caller, id));
    }

    @PostMapping("/{id}/pause")
    ResponseEntity<Map<String, Object>> pause(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
        return changed(
                requests.read(caller, request), "enrolment-pause", () -> transactions.change(caller, id, "pause"));
    }

    @PostMapping("/{id}/expiry")
    ResponseEntity<Map<String, Object>> expire(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
        return changed(
                requests.read(caller, request), "enrolment-expiry", () -> transactions.change(caller, id, "expire"));
    }

    @PutMapping(path = "/{id}/sharing", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> share(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        return changed(read, "enrolment-sharing", () -> transactions.share(caller, id, read.body()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Map<String, Object>> withdraw(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, HttpServletRequest request) {
        return changed(
                requests.read(caller, request),
                "enrolment-withdrawal",
                () -> transactions.change(caller, id, "withdraw"));
    }

    private ResponseEntity<Map<String, Object>> changed(
            WriteRequest read, String kind, Supplier<TransactionRequest> transaction) {
        return writes.change(read, kind, transaction, this::enrolment);
    }

    private ResponseEntity<Map<String, Object>> answer(
            WriteRequest read, String kind, Supplier<TransactionRequest> transaction) {
        return writes.answer(read, kind, transaction, this::enrolment);
    }

    private Map<String, Object> enrolment(byte[] result) {
        return Map.of("enrolment", mapper.readValue(result, DOCUMENT));
    }
}
