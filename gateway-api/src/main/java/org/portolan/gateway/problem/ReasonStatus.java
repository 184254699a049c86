package org.portolan.gateway.problem;

import org.portolan.records.reason.ReasonClass;
import org.springframework.http.HttpStatus;

/** The HTTP status of a refusal by what kind it is. */
final class ReasonStatus {
    private ReasonStatus() {}

    static int of(ReasonClass kind) {
        HttpStatus status = switch (kind) {
            case FAULT -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case MISSING -> HttpStatus.NOT_FOUND;
            case STATE -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return status.value();
    }
}
