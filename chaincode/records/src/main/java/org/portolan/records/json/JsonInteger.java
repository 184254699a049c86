package org.portolan.records.json;

/** A JSON number without fraction or exponent that fits 64 bits. */
public record JsonInteger(long number) implements JsonValue {}
