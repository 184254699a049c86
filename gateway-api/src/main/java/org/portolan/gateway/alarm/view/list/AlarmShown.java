package org.portolan.gateway.alarm.view.list;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** One alarm as the lists show it; what its type does not have is left out. */
@Schema(name = "Alarm", description = "An alarm: what was wrong when it was raised, and what became of it.")
public record AlarmShown(
        @Schema(description = "Its number in the list, from 1.")
        int number,

        @Schema(description = "SHA-256 that names the condition; there is one alarm of it.")
        String alarmId,

        @Schema(allowableValues = {"OVERTIME", "ILLEGAL_STORAGE", "EXIT_WITHOUT_RELEASE"})
        String type,

        String state,
        boolean open,
        String containerNumber,
        String direction,
        String location,
        Optional<String> facilityCode,
        Optional<String> billOfLading,
        Optional<String> voyage,
        Optional<NodeShown> previousNode,

        @Schema(description = "Where the step ended; left out as long as it has not.")
        Optional<NodeShown> currentNode,

        Optional<Integer> limitMinutes,
        Optional<StorageShown> storage,
        ContentShown content,
        String raisedAt,
        Optional<ActShown> explanation,
        Optional<ActShown> action,
        RuleShown rule,
        List<String> evidenceEvents,

        @Schema(description = "The states that it may have next, whoever is to bring them about.")
        List<String> nextStates) {

    /** A node with its name in the reader's language. */
    @Schema(name = "AlarmNode")
    public record NodeShown(
            String code,
            String description,
            String time,

            @Schema(description = "Whether it was reached after the alarm had been raised, which stays as it was.")
            boolean afterwards) {}

    /** The columns of illegal storage. */
    @Schema(name = "AlarmStorage")
    public record StorageShown(
            boolean dangerousFlag,
            boolean reeferFlag,
            String boxes,
            String yardEntryTime,
            String yardSlot,
            List<String> allowedAreas) {}

    /** What is wrong: a key with parameters for systems, a sentence in the reader's language for people. */
    @Schema(name = "AlarmContent")
    public record ContentShown(String key, List<String> parameters, String text) {}

    /** What somebody did about it. */
    @Schema(name = "AlarmAct")
    public record ActShown(int number, String state, String by, String at, Optional<String> text) {}

    /** The version of the rule that it was raised by. */
    @Schema(name = "AlarmRuleReference")
    public record RuleShown(String ruleId, int version) {}
}
