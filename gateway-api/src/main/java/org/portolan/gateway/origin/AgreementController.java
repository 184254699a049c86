package org.portolan.gateway.origin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.address.KindWriting;
import org.portolan.gateway.access.address.WritingRoles;
import org.portolan.gateway.operation.SingleWrites;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.gateway.request.WriteRequests;
import org.portolan.records.origin.agreement.AgreementRules;
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

/** What an administration does with the agreements by which certificates are judged. */
@RestController
@RequestMapping(path = "/api/v1/origin-agreements", produces = MediaType.APPLICATION_JSON_VALUE)
final class AgreementController {
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final WriteRequests requests;
    private final SingleWrites writes;
    private final AgreementTransactions transactions;
    private final JsonMapper mapper;

    AgreementController(
            WriteRequests requests, SingleWrites writes, AgreementTransactions transactions, JsonMapper mapper) {
        this.requests = requests;
        this.writes = writes;
        this.transactions = transactions;
        this.mapper = mapper;
    }

    @Bean
    static KindWriting writingOfAgreements() {
        return () -> List.of(
                WritingRoles.admitting(AgreementRules.SIGNING, HttpMethod.POST, "/api/v1/origin-agreements/**"),
                WritingRoles.admitting(AgreementRules.SIGNING, HttpMethod.DELETE, "/api/v1/origin-agreements/**"));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> sign(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        return writes.answer(read, "origin-agreement", () -> transactions.sign(caller, read.body()), this::document);
    }

    @DeleteMapping("/{agreementId}/{version}/signature")
    ResponseEntity<Map<String, Object>> withdraw(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String agreementId,
            @PathVariable int version,
            HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        return writes.change(
                read,
                "origin-agreement-withdrawal",
                () -> transactions.withdraw(caller, agreementId, version),
                this::document);
    }

    private Map<String, Object> document(byte[] result) {
        return mapper.readValue(result, DOCUMENT);
    }
}
