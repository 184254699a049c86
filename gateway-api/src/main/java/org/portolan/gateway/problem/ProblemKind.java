package org.portolan.gateway.problem;

import org.springframework.http.HttpStatus;

/** The problems that the gateway itself finds; those of the business come with a reason's own code. */
public enum ProblemKind {
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "No valid API key or token came with the request."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "The caller's role does not allow this call."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing, or the caller may not know of it."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The address does not take this method."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The gateway cannot answer in a media type the caller accepts."),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The address does not take a body of this media type."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body, or a line of it, is longer than the gateway takes."),
    BODY_INCOMPLETE(HttpStatus.BAD_REQUEST, "The body broke off, or came too slowly, before its end."),
    MALFORMED_BODY(HttpStatus.BAD_REQUEST, "The body is not a JSON or XML document that the gateway reads."),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "A part of the address or a header has no valid value."),
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request is not one that HTTP or the gateway knows."),
    HEADER_TOO_LARGE(
            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The address and the headers may have 16 KiB together."),
    UNSUPPORTED_VERSION(HttpStatus.BAD_REQUEST, "The address speaks another version than the request demands."),
    CALLBACK_REFUSED(HttpStatus.BAD_REQUEST, "The callback is at an address that is not called, or did not answer."),
    TOO_MANY_SUBSCRIPTIONS(HttpStatus.CONFLICT, "The caller has as many subscriptions as it may have."),
    TOO_MANY_EVENTS(
            HttpStatus.UNPROCESSABLE_CONTENT, "One request carries at most 1,000 events; a stream carries any number."),
    NO_EVENTS(HttpStatus.UNPROCESSABLE_CONTENT, "The request carries no event."),
    NONE_ACCEPTED(HttpStatus.UNPROCESSABLE_CONTENT, "None of the events was accepted; each has its own reason."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key was used before with another request."),
    IDEMPOTENCY_KEY_IN_USE(HttpStatus.CONFLICT, "A request with this Idempotency-Key is still under way."),
    CONFLICT(HttpStatus.CONFLICT, "Another transaction changed the same record first; nothing was written."),
    NOT_ENDORSED(HttpStatus.BAD_GATEWAY, "An organisation whose endorsement is needed did not give it."),
    REFUSED_BY_LEDGER(HttpStatus.BAD_GATEWAY, "The ledger refused the transaction; nothing was written."),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "The caller asks more often than it may."),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE, "The gateway has as much work waiting as it takes."),
    POSITION_NOT_REACHED(
            HttpStatus.SERVICE_UNAVAILABLE, "What is read here has not come to the demanded block of the ledger yet."),
    OUTCOME_UNKNOWN(
            HttpStatus.SERVICE_UNAVAILABLE, "It is not known yet what was recorded; sending the same again tells."),
    LEDGER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The ledger could not be reached; nothing was written."),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "The gateway failed; its log knows more under the trace id.");

    private final HttpStatus status;
    private final String meaning;

    ProblemKind(HttpStatus status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    /** The status it is answered with. */
    public HttpStatus status() {
        return status;
    }

    /** What it means, in one sentence for the page of its type. */
    public String meaning() {
        return meaning;
    }
}
