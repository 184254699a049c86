package org.portolan.network.doctor.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portolan.network.doctor.finding.Finding;

/** How far the nodes of a network are from one another. */
final class Heights {

    private static final String CHECK = "height";

    /** A block or two are under way at any moment. */
    private static final long TOLERABLE = 3;

    private final Map<String, Long> byNode = new LinkedHashMap<>();

    void put(String node, long height) {
        byNode.put(node, height);
    }

    List<Finding> findings() {
        long highest = byNode.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Finding> findings = new ArrayList<>();
        byNode.forEach((node, height) -> findings.add(judge(node, height, highest)));
        return findings;
    }

    private static Finding judge(String node, long height, long highest) {
        long behind = highest - height;
        return behind <= TOLERABLE
                ? Finding.ok(node, CHECK, "has %d blocks".formatted(height))
                : Finding.warning(
                        node,
                        CHECK,
                        "has %d blocks, %d fewer than the highest".formatted(height, behind),
                        "Look again in a minute; if it does not come nearer, its log says what it waits for.");
    }
}
