package org.portolan.records.json;

/** A JSON true or false. */
public record JsonBoolean(boolean truth) implements JsonValue {}
