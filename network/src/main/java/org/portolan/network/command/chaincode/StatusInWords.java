package org.portolan.network.command.chaincode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.portolan.network.fabric.lifecycle.Approval;
import org.portolan.network.fabric.lifecycle.ChaincodeStatus;
import org.portolan.network.fabric.lifecycle.CommittedChaincode;

/** Writes the status of a chaincode for people. */
final class StatusInWords {

    private static final String LINE = "  %-10s  %s";

    private final String mspId;

    StatusInWords(String mspId) {
        this.mspId = mspId;
    }

    List<String> of(ChaincodeStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add(status.name());
        lines.add(LINE.formatted(
                "committed", status.committed().map(StatusInWords::definition).orElse("nothing")));
        if (!status.approvers().isEmpty()) {
            lines.add(LINE.formatted("", "approved by " + String.join(", ", status.approvers())));
        }
        lines.add(LINE.formatted(
                "installed", status.installed().isEmpty() ? "nothing" : String.join(", ", status.installed())));
        lines.add(LINE.formatted(
                "next",
                status.next()
                        .map(StatusInWords::definition)
                        .orElse(mspId + " has approved nothing; --topology shows what others have done about it")));
        for (Map.Entry<String, Approval> each : status.approvals().entrySet()) {
            lines.add(LINE.formatted("", "%-24s %s".formatted(each.getKey(), words(each.getValue()))));
        }
        return lines;
    }

    private static String definition(CommittedChaincode definition) {
        return "sequence %d, version %s, %s"
                .formatted(definition.sequence(), definition.version(), definition.endorsementPolicy());
    }

    private static String words(Approval approval) {
        return switch (approval) {
            case APPROVED -> "has approved it";
            case ANOTHER_VERSION -> "has approved another version for this sequence";
            case ANOTHER_POLICY -> "has approved another policy for this sequence";
            case NONE -> "has not approved it";
        };
    }
}
