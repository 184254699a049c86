package org.portolan.records.json;

/** JSON as records hold it: no null and no fraction exists. */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonText, JsonInteger, JsonBoolean, TreeReader.Unfit {}
