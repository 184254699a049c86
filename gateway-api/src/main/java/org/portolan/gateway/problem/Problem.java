package org.portolan.gateway.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * One RFC 9457 problem. Its {@code type} is {@code /problems/} and the code in lower case, and never changes.
 *
 * @param field path of the member of the body, the parameter or the header that is at fault
 * @param retrySafe whether sending the same request again can help and can do no harm
 * @param more further members, such as the results of single events
 */
public record Problem(
        int status,
        String code,
        String detail,
        Optional<String> field,
        Written written,
        boolean retrySafe,
        Optional<Duration> retryAfter,
        Map<String, Object> more) {

    public Problem {
        more = Map.copyOf(more);
    }

    /** A problem before which nothing was written; retrying does not help unless said otherwise. */
    public static Problem of(ProblemKind kind, String detail) {
        return of(kind.status().value(), kind.name(), detail);
    }

    /** A problem with the code of a business reason, and the status of its class. */
    public static Problem of(ReasonCode code, String detail) {
        return of(ReasonStatus.of(code.kind()), code.name(), detail);
    }

    /** The same with the code as a contract told it, which may be younger than this gateway. */
    static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, Optional.empty(), Written.NO, false, Optional.empty(), Map.of());
    }

    /** The same with the status that a foreign standard has for it, or HTTP for the place at which it was found. */
    public Problem answeredWith(int another) {
        return new Problem(another, code, detail, field, written, retrySafe, retryAfter, more);
    }

    /** The same, naming what is at fault. */
    public Problem at(String path) {
        return new Problem(status, code, detail, Optional.of(path), written, retrySafe, retryAfter, more);
    }

    /** The same, inviting the caller to send the request again after a while. */
    public Problem retryAfter(Duration wait) {
        return new Problem(status, code, detail, field, written, true, Optional.of(wait), more);
    }

    /** The same with another word on what the ledger holds. */
    public Problem written(Written outcome) {
        return new Problem(status, code, detail, field, outcome, retrySafe, retryAfter, more);
    }

    /** The same with a further member. */
    public Problem with(String name, Object value) {
        Map<String, Object> members = new LinkedHashMap<>(more);
        members.put(name, value);
        return new Problem(status, code, detail, field, written, retrySafe, retryAfter, members);
    }

    /** The address of the page that explains problems of this code. */
    public String type() {
        return "/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Thrown where a request cannot go on. */
    public ProblemException exception() {
        return new ProblemException(this);
    }

    /** The document's members in the order in which people read them. */
    Map<String, Object> document(String instance) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type());
        members.put("title", ProblemTitles.of(code));
        members.put("status", status);
        members.put("detail", detail);
        members.put("instance", instance);
        members.put("code", code);
        field.ifPresent(path -> members.put("field", path));
        members.put("written", written);
        members.put("retrySafe", retrySafe);
        retryAfter.ifPresent(wait -> members.put("retryAfterSeconds", Problem.seconds(wait)));
        members.putAll(more);
        return members;
    }

    /** The whole seconds that a caller is told to wait, at least one. */
    public static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** It taken apart, one for each of its faults, where it has several. */
    public List<Problem> each() {
        if (!(more.get("faults") instanceof List<?> faults)) {
            return List.of(this);
        }
        return faults.stream()
                .filter(Map.class::isInstance)
                .map(fault -> part((Map<?, ?>) fault))
                .toList();
    }

    /** The reasons that it tells. */
    public List<Reason> reasons() {
        return each().stream()
                .map(fault -> Reasons.reason(fault.code(), fault.field().orElse(""), fault.detail()))
                .toList();
    }

    private Problem part(Map<?, ?> fault) {
        Problem part = of(status, String.valueOf(fault.get("code")), String.valueOf(fault.get("detail")));
        return Optional.ofNullable(fault.get("field"))
                .map(field -> part.at(field.toString()))
                .orElse(part);
    }
}
