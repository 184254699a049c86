package org.portolan.network.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.doctor.finding.Severity;

/** Everything that was found, in the order in which it was looked for. */
public record Report(List<Finding> findings) {

    public Report {
        findings = List.copyOf(findings);
    }

    /** Whether something has to be mended; warnings are none. */
    public boolean hasFaults() {
        return count(Severity.FAULT) > 0;
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The findings of each node or thing, in the order in which they were first spoken of. */
    public Map<String, List<Finding>> grouped() {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            groups.computeIfAbsent(finding.about(), about -> new ArrayList<>()).add(finding);
        }
        return groups;
    }
}
