package org.portolan.gateway.container;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.operation.SingleWrites;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.gateway.request.WriteRequests;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.conflict.Conflict;
import org.portolan.records.container.conflict.ConflictId;
import org.portolan.records.container.conflict.statement.ConflictStatement;
import org.portolan.records.container.conflict.statement.ConflictStatementJson;
import org.portolan.records.container.conflict.statement.StatementRules;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes what the writers of contradicting events say to it: officers of customs and operators of ports. */
@RestController
final class ConflictStatementController {
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final WriteRequests requests;
    private final SingleWrites writes;
    private final RecordedConflicts conflicts;
    private final JsonMapper mapper;

    ConflictStatementController(
            WriteRequests requests, SingleWrites writes, RecordedConflicts conflicts, JsonMapper mapper) {
        this.requests = requests;
        this.writes = writes;
        this.conflicts = conflicts;
        this.mapper = mapper;
    }

    @PostMapping(
            path = "/api/v1/containers/{containerNumber}/conflicts/{conflictId}/statements",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> state(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String containerNumber,
            @PathVariable String conflictId,
            HttpServletRequest request) {
        EarlyRefusals.role(caller, Role.OFFICER, Role.OPERATOR);
        var container = AddressPart.read("containerNumber", containerNumber, ContainerNumber::typed);
        var id = AddressPart.read("conflictId", conflictId, ConflictId::new);
        WriteRequest read = requests.read(caller, request);
        return writes.answer(
                read,
                "conflict-statement",
                () -> statement(caller, container, id, read.body()),
                result -> mapper.readValue(result, DOCUMENT));
    }

    private TransactionRequest statement(Caller caller, ContainerNumber container, ConflictId id, byte[] body) {
        Conflict conflict = conflicts.find(caller, container, id).orElseThrow(NothingThere::new);
        EarlyRefusals.refuse(StatementRules.isWriter(caller.organisation(), List.copyOf(conflict.writers())));
        var statement = EarlyRefusals.reading(
                "",
                () -> ConflictStatement.to(container, conflict, StrictJson.read(body, fields -> fields.text("text"))));
        return TransactionRequest.conflictStatement(
                new String(ConflictStatementJson.write(statement), StandardCharsets.UTF_8));
    }
}
