package org.portolan.network.testnetwork;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.network.identity.TestNetworkIdentities;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The alert rules that are delivered, as far as tests have to understand them. */
public record AlertRules(List<Map<?, ?>> groups) {

    private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w*\\s*\\()");
    private static final Set<String> NO_METRICS = Set.of("and", "or", "unless", "up");

    /** The file that is delivered. */
    public static AlertRules read() throws IOException {
        String text = Files.readString(TestNetworkIdentities.committed("deploy/monitoring/alerts.yml"));
        Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        List<Map<?, ?>> groups = new ArrayList<>();
        ((List<?>) root.get("groups")).forEach(group -> groups.add((Map<?, ?>) group));
        return new AlertRules(groups);
    }

    /** All rules. */
    public List<Map<?, ?>> rules() {
        return groups.stream().flatMap(group -> rules(group).stream()).toList();
    }

    /** The metrics that the rules of a group are about. */
    public Set<String> metrics(String group) {
        Set<String> metrics = new TreeSet<>();
        groups.stream()
                .filter(each -> each.get("name").equals(group))
                .flatMap(each -> rules(each).stream())
                .forEach(rule -> metrics.addAll(metricsIn(String.valueOf(rule.get("expr")))));
        return metrics;
    }

    private static Set<String> metricsIn(String expression) {
        String bare = expression
                .replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll("\\b(by|on|without|ignoring|group_left|group_right)\\s*\\([^)]*\\)", "");
        Set<String> metrics = new TreeSet<>();
        Matcher words = METRIC.matcher(bare);
        while (words.find()) {
            if (!NO_METRICS.contains(words.group())) {
                metrics.add(words.group());
            }
        }
        return metrics;
    }

    private static List<Map<?, ?>> rules(Map<?, ?> group) {
        List<Map<?, ?>> rules = new ArrayList<>();
        ((List<?>) group.get("rules")).forEach(rule -> rules.add((Map<?, ?>) rule));
        return rules;
    }
}
