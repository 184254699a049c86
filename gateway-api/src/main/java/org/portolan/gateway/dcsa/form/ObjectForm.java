package org.portolan.gateway.dcsa.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds a JSON object in the order in which people read it; absent values, empty objects and empty lists are left out. */
public final class ObjectForm {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode node = NODES.objectNode();

    private ObjectForm() {}

    /** An object with no members yet. */
    public static ObjectForm begin() {
        return new ObjectForm();
    }

    public ObjectForm text(String name, Object written) {
        node.put(name, written.toString());
        return this;
    }

    public ObjectForm text(String name, Optional<?> written) {
        written.ifPresent(present -> text(name, present));
        return this;
    }

    public ObjectForm truth(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    public ObjectForm number(String name, long value) {
        node.put(name, value);
        return this;
    }

    /** A number that was told as decimal text. */
    public ObjectForm decimal(String name, Optional<String> decimal) {
        decimal.ifPresent(text -> node.put(name, new BigDecimal(text)));
        return this;
    }

    public ObjectForm object(String name, ObjectForm member) {
        if (!member.node.isEmpty()) {
            node.set(name, member.node);
        }
        return this;
    }

    public ObjectForm objects(String name, List<ObjectForm> members) {
        if (!members.isEmpty()) {
            ArrayNode array = node.putArray(name);
            members.forEach(member -> array.add(member.node));
        }
        return this;
    }

    public ObjectForm texts(String name, List<String> members) {
        if (!members.isEmpty()) {
            ArrayNode array = node.putArray(name);
            members.forEach(array::add);
        }
        return this;
    }

    /** The object as it is now. */
    public ObjectNode node() {
        return node;
    }
}
