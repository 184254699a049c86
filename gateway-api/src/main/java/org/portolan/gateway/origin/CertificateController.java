package org.portolan.gateway.origin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.operation.SingleWrites;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.gateway.request.WriteRequests;
import org.portolan.records.origin.details.CertificateFlag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The life cycle of certificates of origin. In addresses an issuer is an MSP id, or the country it issues for. */
@RestController
@RequestMapping("/api/v1/certificates-of-origin")
final class CertificateController {

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final WriteRequests requests;
    private final SingleWrites writes;
    private final CertificateTransactions transactions;
    private final TakingBack takingBack;
    private final JsonMapper mapper;

    CertificateController(
            WriteRequests requests,
            SingleWrites writes,
            CertificateTransactions transactions,
            TakingBack takingBack,
            JsonMapper mapper) {
        this.requests = requests;
        this.writes = writes;
        this.transactions = transactions;
        this.takingBack = takingBack;
        this.mapper = mapper;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> issue(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        AtomicReference<List<CertificateFlag>> ticked = new AtomicReference<>(List.of());
        return writes.answer(
                read,
                "certificate-issue",
                () -> {
                    var issuing = transactions.issuing(caller, read.body());
                    ticked.set(issuing.ticked());
                    return issuing.transaction();
                },
                result -> issued(result, ticked.get()));
    }

    private Map<String, Object> issued(byte[] result, List<CertificateFlag> ticked) {
        Map<String, Object> answer = new TreeMap<>();
        answer.put("certificate", mapper.readValue(result, DOCUMENT));
        if (!ticked.isEmpty()) {
            answer.put("ticked", ticked);
        }
        return answer;
    }

    @PostMapping(
            path = "/{issuer}/{number}/cancellation",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> cancel(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String issuer,
            @PathVariable String number,
            HttpServletRequest request) {
        WriteRequest read = requests.read(caller, request);
        return writes.answer(
                read,
                CertificateActs.ADDRESS.operation(CertificateActs.CANCEL),
                () -> takingBack.cancel(caller, issuer, number, read.body()),
                result -> Map.of(CertificateActs.CANCEL.member(), mapper.readValue(result, DOCUMENT)));
    }
}
