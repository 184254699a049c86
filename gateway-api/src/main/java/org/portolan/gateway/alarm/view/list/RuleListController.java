package org.portolan.gateway.alarm.view.list;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.alarm.view.RuleLists;
import org.portolan.gateway.query.PageCursor;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.reading.Json;
import org.portolan.records.alarm.rule.RuleVersionJson;
import org.portolan.records.place.UnLocode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The limits, areas and periods that alarms go by, with all their versions, for customs and the ports concerned. */
@RestController
@RequestMapping(path = "/api/v1/alarm-rules", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Alarms")
final class RuleListController {
    private static final int MOST = 500;

    private final RuleLists rules;

    RuleListController(RuleLists rules) {
        this.rules = rules;
    }

    @GetMapping
    @Operation(
            operationId = "listAlarmRules",
            summary = "List the rules of a place with all their versions",
            description = "By rule, the latest version first. For customs, and for the operator of the place.")
    ResponseEntity<RuleList> list(
            @RequestParam String location,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam Optional<String> cursor,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        var page = PageCursor.of(cursor, limit, MOST);
        var place = AddressPart.read("location", location, UnLocode::new);
        var found = rules.find(caller, place, page.page(), page.size());
        return Answer.unkept(new RuleList(
                found.total(),
                found.versions().stream()
                        .map(version -> new RuleShown(
                                version.rule().ruleId().id(),
                                version.version(),
                                Optional.of(Json.of(RuleVersionJson.json(version)))))
                        .toList(),
                page.next(found.total())));
    }

    /** One page of versions. */
    public record RuleList(int total, List<RuleShown> versions, Optional<String> next) {}

    /** A version as it stands on the ledger. */
    public record RuleShown(
            String ruleId,
            int version,
            @Schema(ref = "#/components/schemas/AlarmRule") Optional<Json> rule) {}
}
