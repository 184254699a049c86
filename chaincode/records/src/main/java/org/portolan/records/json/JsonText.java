package org.portolan.records.json;

/** A JSON string; text that was read is NFC and free of control characters. */
public record JsonText(String text) implements JsonValue {}
