package org.portolan.gateway.alarm.view.list;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.alarm.view.list.Conditions.ConditionShown;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.Answer;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.text.TimeText;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is wrong with a container, for customs and for the ports concerned; it raises nothing. */
@RestController
@RequestMapping(path = "/api/v1/alarm-conditions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Alarms")
final class ConditionController {
    private final Conditions conditions;
    private final Clock clock;

    ConditionController(Conditions conditions, Clock clock) {
        this.conditions = conditions;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "evaluateAlarmConditions",
            summary = "Evaluate a container as of a time, by the rules and by what is known now",
            description =
                    "Without `asOf`, as of now. A step that has not ended counts as too long once its time is over.")
    ResponseEntity<ConditionsShown> conditions(
            @RequestParam String container,
            @RequestParam Optional<String> asOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        var number = AddressPart.read("container", container, ContainerNumber::typed);
        var time = asOf.map(text -> AddressPart.time("asOf", text))
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
        return Answer.unkept(new ConditionsShown(TimeText.write(time), conditions.at(caller, number, time)));
    }

    /** Everything that is wrong at the time. */
    public record ConditionsShown(String asOf, List<ConditionShown> conditions) {}
}
