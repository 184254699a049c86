package org.portolan.gateway.command.send;

import tools.jackson.databind.JsonNode;

/** Words a place in an interchange. */
final class Places {

    private Places() {}

    /** Such as {@code , segment 6 EQD, element 2 (line 20, byte 512)}; nothing where no place is said. */
    static String of(JsonNode position) {
        if (!position.isObject()) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        if (position.has("segment")) {
            words.append(", segment ").append(position.path("segment").asInt());
        }
        if (position.has("tag")) {
            words.append(' ').append(position.path("tag").asString());
        }
        if (position.has("element")) {
            words.append(", element ").append(position.path("element").asInt());
        }
        return words.append(" (line ")
                .append(position.path("line").asInt())
                .append(", byte ")
                .append(position.path("byte").asLong())
                .append(')')
                .toString();
    }
}
