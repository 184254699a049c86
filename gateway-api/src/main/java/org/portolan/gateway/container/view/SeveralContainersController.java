package org.portolan.gateway.container.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.container.view.SeveralContainers.OneOfSeveral;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.reading.ContainerNumbers;
import org.portolan.gateway.trace.Moment;
import org.portolan.gateway.trace.TraceView;
import org.portolan.gateway.trace.Traces;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.look.LookPurpose;
import org.portolan.records.reason.InvalidValue;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers about several containers at once; each is judged by itself. */
@RestController
@Tag(name = "Containers")
final class SeveralContainersController {
    private static final int MOST = 50;
    private static final int LONGEST = 2_000;

    private final Traces traces;
    private final TraceView view;
    private final Lookups lookups;
    private final Clock clock;

    SeveralContainersController(Traces traces, TraceView view, Lookups lookups, Clock clock) {
        this.traces = traces;
        this.view = view;
        this.lookups = lookups;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/containers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "traceContainers",
            summary = "Status, readiness, holds and conflicts of up to 50 containers",
            description = "Who may see a container is decided for each: one that the caller may not see answers exactly"
                    + " as one that does not exist. A wrong number spoils no other.")
    ResponseEntity<SeveralContainers> trace(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @RequestParam
                    @Parameter(
                            description = "1 to 50 container numbers, parted by commas or spaces",
                            example = "CSQU3054383,TGHU1234567")
                    String numbers,
            @ParameterObject PastQuestion past) {
        var moment = past.moment(clock);
        return Answer.unkept(new SeveralContainers(numbers(numbers).stream()
                .map(number -> one(caller, number, moment))
                .toList()));
    }

    private OneOfSeveral one(Caller caller, String number, Optional<Moment> moment) {
        ContainerNumber container;
        try {
            container = ContainerNumber.typed(number);
        } catch (InvalidValue wrong) {
            return OneOfSeveral.invalid(number, wrong.reason());
        }
        if (!lookups.allows(caller, container, LookPurpose.ENQUIRY)) {
            return OneOfSeveral.nothing(number);
        }
        var traced = traces.find(container, OptionalLong.empty(), moment);
        if (traced.isEmpty() && caller.trader().isEmpty()) {
            return OneOfSeveral.nothing(number);
        }
        return OneOfSeveral.found(
                traced.map(found -> view.page(found, 0, 0)).orElseGet(() -> view.nothingYet(container)));
    }

    private static List<String> numbers(String text) {
        var numbers = text.length() > LONGEST ? List.<String>of() : ContainerNumbers.listed(text);
        if (numbers.isEmpty() || numbers.size() > MOST) {
            throw Problem.of(
                            ProblemKind.INVALID_PARAMETER,
                            "\"numbers\" must be 1 to " + MOST + " container numbers, parted by commas.")
                    .at("numbers")
                    .exception();
        }
        return numbers;
    }
}
