package org.portolan.gateway.origin.ubl;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.address.KindWriting;
import org.portolan.gateway.access.address.WritingRoles;
import org.portolan.gateway.origin.CertificateTransactions;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.gateway.request.WriteRequests;
import org.portolan.gateway.ubl.NotTaken;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.reason.Reason;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Makes drafts of certificates from documents of others. Writes nothing: who checked a draft sends it to be issued. */
@RestController
final class DraftController {
    private static final String PATH = "/api/v1/certificates-of-origin/drafts";

    private final WriteRequests requests;
    private final CertificateTransactions transactions;
    private final JsonMapper mapper;

    DraftController(WriteRequests requests, CertificateTransactions transactions, JsonMapper mapper) {
        this.requests = requests;
        this.transactions = transactions;
        this.mapper = mapper;
    }

    @Bean
    static KindWriting writingOfDrafts() {
        return () -> List.of(WritingRoles.admitting(OriginRules.ISSUING, HttpMethod.POST, PATH));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_XML_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> draft(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        EarlyRefusals.role(caller, OriginRules.ISSUING);
        byte[] body = requests.read(caller, request).body();
        UblDraft read = EarlyRefusals.reading("", () -> UblDraft.of(body));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("draft", read.draft());
        answer.put(
                "notTaken", read.notTaken().stream().map(DraftController::told).toList());
        answer.put(
                "faults",
                faults(caller, mapper.writeValueAsBytes(read.draft())).stream()
                        .map(DraftController::told)
                        .toList());
        return Answer.unkept(answer);
    }

    /** What would be refused if the draft were sent to be issued as it is. */
    private List<Reason> faults(Caller caller, byte[] draft) {
        try {
            transactions.issue(caller, draft);
            return List.of();
        } catch (ProblemException refused) {
            if (refused.problem().status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()
                    || refused.problem().status() == HttpStatus.TOO_MANY_REQUESTS.value()) {
                throw refused;
            }
            return refused.problem().reasons();
        }
    }

    private static Map<String, Object> told(NotTaken left) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("path", left.path());
        told.put("text", left.text());
        told.put("reason", left.reason().name());
        return told;
    }

    private static Map<String, Object> told(Reason reason) {
        Map<String, Object> fault = new LinkedHashMap<>();
        fault.put("code", reason.code());
        fault.put("field", reason.field());
        fault.put("detail", reason.told());
        return fault;
    }
}
