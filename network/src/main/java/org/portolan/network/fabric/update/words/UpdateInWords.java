package org.portolan.network.fabric.update.words;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;

/** Tells a person what an update does. Every element that it writes gets a line, so nothing hides behind another. */
public final class UpdateInWords {

    private final Map<Element.Place, Element> current;
    private final Map<Element.Place, Element> written;
    private final List<String> lines = new ArrayList<>();

    public UpdateInWords(Map<Element.Place, Element> current, Map<Element.Place, Element> written) {
        this.current = current;
        this.written = written;
    }

    /** A line for each element, without a character that would begin another or turn the text round. */
    public List<String> lines() {
        written.values().forEach(this::tell);
        // Names and certificates are the proposer's: none of them may begin a new line or turn the text round.
        return lines.stream().map(line -> line.replaceAll("\\p{C}", "?")).toList();
    }

    private void tell(Element element) {
        Element before = current.get(element.place());
        if (before == null) {
            tellAdded(element);
            return;
        }
        if (!before.modPolicy().equals(element.modPolicy())) {
            lines.add("%s can be changed by policy %s from now on, not by %s"
                    .formatted(element.place().path(), element.modPolicy(), before.modPolicy()));
        }
        switch (element.message()) {
            case ConfigGroup group -> tellMembers(element.place(), (ConfigGroup) before.message(), group);
            case ConfigValue value ->
                tellValue(element.place(), ((ConfigValue) before.message()).getValue(), value.getValue());
            case ConfigPolicy policy ->
                tellPolicy(element.place(), "changes the policy", (ConfigPolicy) before.message(), policy);
            default -> throw new IllegalStateException("unknown element " + element.place());
        }
    }

    private void tellAdded(Element element) {
        Element.Place place = element.place();
        switch (element.message()) {
            case ConfigGroup _ -> lines.add("adds the group " + place.path());
            case ConfigValue value -> tellValue(place, ByteString.EMPTY, value.getValue());
            case ConfigPolicy policy ->
                lines.add("adds the policy %s: %s".formatted(place.path(), PolicyInWords.of(policy.getPolicy())));
            default -> throw new IllegalStateException("unknown element " + place);
        }
    }

    private void tellMembers(Element.Place place, ConfigGroup before, ConfigGroup now) {
        tellRemoved(place, "group", before.getGroupsMap(), now.getGroupsMap());
        tellRemoved(place, "value", before.getValuesMap(), now.getValuesMap());
        tellRemoved(place, "policy", before.getPoliciesMap(), now.getPoliciesMap());
    }

    private void tellRemoved(Element.Place place, String kind, Map<String, ?> before, Map<String, ?> now) {
        for (String name : new TreeSet<>(before.keySet())) {
            if (!now.containsKey(name)) {
                lines.add("removes the %s %s/%s".formatted(kind, place.path(), name));
            }
        }
    }

    private void tellValue(Element.Place place, ByteString before, ByteString now) {
        List<String> details = ValueInWords.difference(place.name(), before, now);
        String what = before.isEmpty() ? "adds" : "changes";
        if (details.isEmpty()) {
            lines.add(what + " " + place.path());
            lines.add("%s: %s".formatted(place.path(), ContentInWords.change(place.name(), before, now)));
        }
        details.forEach(detail -> lines.add("%s %s: %s".formatted(what, place.path(), detail)));
    }

    private void tellPolicy(Element.Place place, String what, ConfigPolicy before, ConfigPolicy now) {
        String was = PolicyInWords.of(before.getPolicy());
        String is = PolicyInWords.of(now.getPolicy());
        Optional<String> difference =
                was.equals(is) ? Optional.empty() : Optional.of(" from %s to %s".formatted(was, is));
        lines.add("%s %s%s".formatted(what, place.path(), difference.orElse("")));
    }
}
