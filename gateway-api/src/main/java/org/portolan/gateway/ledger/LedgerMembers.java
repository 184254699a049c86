package org.portolan.gateway.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.gateway.ledger.TransactionRequest.ContractName;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.Member;
import org.portolan.records.member.MemberJson;
import org.portolan.records.member.MspId;
import org.portolan.records.place.CountryCode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.springframework.stereotype.Component;

/** The members as their own peer tells each organisation; they change seldom, so they are asked for seldom. */
@Component
public final class LedgerMembers {

    private static final Duration FRESH = Duration.ofSeconds(20);

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private record Read(Instant at, Map<MspId, Member> members) {}

    private final Evaluation evaluation;
    private final Clock clock;
    private final Map<MspId, Read> read = new ConcurrentHashMap<>();

    LedgerMembers(Evaluation evaluation, Clock clock) {
        this.evaluation = evaluation;
        this.clock = clock;
    }

    /** All members, as of a few seconds ago at most. */
    public Map<MspId, Member> all(Submitter submitter) {
        Instant now = clock.instant();
        Read known = read.get(submitter.organisation());
        if (known == null || now.isAfter(known.at().plus(FRESH))) {
            byte[] answer = evaluation.ask(submitter, ContractName.MOVEMENT_MEMBER, "list");
            known = new Read(now, members(answer));
            read.put(submitter.organisation(), known);
        }
        return known.members();
    }

    /** The submitter's own member record. */
    public Member own(Submitter submitter) {
        return Optional.ofNullable(all(submitter).get(submitter.organisation()))
                .orElseThrow(() -> Problem.of(
                                ProblemKind.FORBIDDEN, "The caller's organisation is not a member on the ledger.")
                        .exception());
    }

    /**
     * The member that a caller means: an MSP id stands for itself, a country of two letters for the body that issues
     * certificates there or, where there is none, for its customs administration.
     */
    public MspId named(Submitter submitter, String name) {
        if (!COUNTRY.matcher(name).matches()) {
            return new MspId(name);
        }
        CountryCode country = new CountryCode(name);
        return Member.standingFor(country, all(submitter).values()).stream()
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValue(Reason.of(ReasonCode.UNKNOWN_MEMBER, "No member stands for this country.")));
    }

    private static Map<MspId, Member> members(byte[] answer) {
        return items(StrictJson.value(answer)).stream()
                .map(item -> JsonFields.read(item, MemberJson::member))
                .collect(Collectors.toUnmodifiableMap(Member::mspId, Function.identity()));
    }

    private static List<JsonValue> items(JsonValue answer) {
        return switch (answer) {
            case JsonArray(List<JsonValue> items) -> items;
            case JsonObject object
            when object.fields().get("members") instanceof JsonArray(List<JsonValue> items) -> items;
            default -> throw new IllegalStateException("The contract's list of members is no list");
        };
    }
}
