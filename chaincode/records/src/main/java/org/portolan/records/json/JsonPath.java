package org.portolan.records.json;

import tools.jackson.core.TokenStreamContext;

/** Where a parser stands, in the notation of a reason's field. */
final class JsonPath {
    private JsonPath() {}

    static String of(TokenStreamContext context) {
        TokenStreamContext parent = context.getParent();
        String outer = parent == null ? "" : of(parent);
        if (context.inArray()) {
            return outer + "[" + Math.max(0, context.getCurrentIndex()) + "]";
        }
        if (!context.inObject() || context.currentName() == null) {
            return outer;
        }
        String name = shown(context.currentName());
        return outer.isEmpty() ? name : outer + "." + name;
    }

    /** Names of fields may be anything; a path stays short and printable. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(40)
                .map(character -> character > ' ' && character < 0x7F ? character : '?')
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
