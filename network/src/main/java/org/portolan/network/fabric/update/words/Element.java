package org.portolan.network.fabric.update.words;

import com.google.protobuf.MessageLite;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;

/** A group, value or policy of a configuration, which changes by itself and counts its changes. */
public record Element(Place place, long version, String modPolicy, MessageLite message) {

    /** What kind of element it is and where in the tree; the channel's own group has the path Channel. */
    public record Place(Kind kind, String path) {

        /** The last part of the path. */
        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** The path of the group that it is in; empty for the channel's own. */
        public String parent() {
            return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
        }
    }

    public enum Kind {
        GROUP,
        VALUE,
        POLICY
    }

    /** All elements of a tree, each group before what it holds, in the order of their names. */
    public static Map<Place, Element> of(ConfigGroup channel) {
        Map<Place, Element> elements = new LinkedHashMap<>();
        collect("Channel", channel, elements);
        return elements;
    }

    private static void collect(String path, ConfigGroup group, Map<Place, Element> elements) {
        put(new Element(new Place(Kind.GROUP, path), group.getVersion(), group.getModPolicy(), group), elements);
        for (Map.Entry<String, ConfigValue> each : new TreeMap<>(group.getValuesMap()).entrySet()) {
            ConfigValue value = each.getValue();
            Place place = new Place(Kind.VALUE, path + "/" + each.getKey());
            put(new Element(place, value.getVersion(), value.getModPolicy(), value), elements);
        }
        for (Map.Entry<String, ConfigPolicy> each : new TreeMap<>(group.getPoliciesMap()).entrySet()) {
            ConfigPolicy policy = each.getValue();
            Place place = new Place(Kind.POLICY, path + "/" + each.getKey());
            put(new Element(place, policy.getVersion(), policy.getModPolicy(), policy), elements);
        }
        new TreeMap<>(group.getGroupsMap()).forEach((name, child) -> collect(path + "/" + name, child, elements));
    }

    private static void put(Element element, Map<Place, Element> elements) {
        elements.put(element.place, element);
    }
}
