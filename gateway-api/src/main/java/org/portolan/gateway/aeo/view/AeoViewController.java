package org.portolan.gateway.aeo.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.rate.MissedLookups;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.records.aeo.AeoCode;
import org.portolan.records.container.code.Direction;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Validates an operator's authorisation as of a time. */
@RestController
@Tag(name = "Authorised economic operators")
final class AeoViewController {
    private final AeoValidation validation;
    private final GatewaySettings settings;
    private final MissedLookups missed;
    private final Clock clock;

    AeoViewController(AeoValidation validation, GatewaySettings settings, MissedLookups missed, Clock clock) {
        this.validation = validation;
        this.settings = settings;
        this.missed = missed;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/aeo/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "validateAeo",
            summary = "An operator's status and recognition as of a time, with the transaction that proves it",
            description = "For the administration's own operators and those of its arrangements' partners; for any"
                    + " other code the answer is that there is no such thing.")
    ResponseEntity<AeoAnswer> validate(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable @Parameter(example = "AEOSG123456789012") String code,
            @RequestParam
                    @Parameter(
                            description = "A time with its offset; now, if absent",
                            example = "2026-11-20T08:15:00+08:00")
                    Optional<String> asOf,
            @RequestParam(defaultValue = "IMPORT")
                    @Parameter(description = "The direction of trade that recognition is asked for")
                    Direction direction) {
        var aeoCode = AddressPart.read("code", code, AeoCode::new);
        var time = asOf.map(text -> AddressPart.time("asOf", text)).orElseGet(this::now);
        var stored = validation
                .find(aeoCode, time)
                .filter(found -> mayKnow(caller, found))
                .orElseThrow(NothingThere::new);
        if (!isOwn(caller, stored)) {
            missed.requireLeft(caller);
        }
        var answer = validation.validate(stored, time, direction);
        // Without a time the answer changes with the clock: what the reader may keep is only one with the same verdict.
        var verdict = answer.recognised().code() + "-" + answer.arrangement().orElse("");
        var tag = stored.changed().block() + "-" + stored.changed().transaction() + "-" + verdict;
        return asOf.isPresent() ? Answer.of(answer, tag) : Answer.unkept(answer);
    }

    /** Customs officers of this administration, and the operator itself. */
    private boolean mayKnow(Caller caller, StoredAeo found) {
        return caller.trader()
                .map(found.details().tin()::equals)
                .orElseGet(() -> caller.organisation().id().equals(settings.administration()));
    }

    /** What this administration granted its officers know anyway; others' codes can be guessed. */
    private boolean isOwn(Caller caller, StoredAeo found) {
        return caller.trader().isPresent()
                || found.authorisation().administration().id().equals(settings.administration());
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
