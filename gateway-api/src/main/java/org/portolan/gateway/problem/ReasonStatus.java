package org.portolan.gateway.problem;

import java.util.Map;
import java.util.Set;

/** The HTTP status of a reason's code: 422, unless the document, the caller or the record's state is at fault. */
final class ReasonStatus {

    private static final int USUAL = 422;
    private static final Map<Integer, Set<String>> OTHERS = Map.of(
            400, Set.of("NOT_JSON", "TOO_DEEP", "DUPLICATE_FIELD"),
            403,
                    Set.of(
                            "ROLE",
                            "NO_MEMBER",
                            "NOT_THE_ISSUER",
                            "NOT_THE_ADMINISTRATION",
                            "NOT_ADDRESSED",
                            "NOT_AN_ISSUING_BODY",
                            "NOT_A_PARTY",
                            "NOT_A_WRITER"),
            404, Set.of("NO_CERTIFICATE", "NO_AUTHORISATION", "NO_ENROLMENT", "NO_EVENT", "NO_ALARM"),
            409,
                    Set.of(
                            "ALARM_EXISTS",
                            "STATE",
                            "NOT_LATE",
                            "DUPLICATE_NUMBER",
                            "DUPLICATE_CODE",
                            "DUPLICATE_RECORD",
                            "DUPLICATE_ENROLMENT",
                            "ALREADY_STATED",
                            "ALREADY_SIGNED",
                            "NOT_SIGNED",
                            "BINDING",
                            "CANCELLED",
                            "NOT_OVER",
                            "STATUS"));

    private ReasonStatus() {}

    static int of(String code) {
        return OTHERS.entrySet().stream()
                .filter(status -> status.getValue().contains(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(USUAL);
    }
}
