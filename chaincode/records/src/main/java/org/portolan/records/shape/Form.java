package org.portolan.records.shape;

import java.util.List;
import java.util.Optional;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;

/** How values of a type stand in JSON: as a text, as an integer, or as an object of fields. */
public sealed interface Form<V> permits TextForm, IntegerForm, Shape {

    /** Takes a field that has to be there. */
    V require(JsonFields fields, String name);

    /** Takes a field that may be missing. */
    Optional<V> take(JsonFields fields, String name);

    /** Takes a list of at most so many; a missing list is an empty one. */
    List<V> takeAll(JsonFields fields, String name, int most);

    /** The value in its canonical shape. */
    JsonValue json(V value);

    /** The form in words of JSON Schema, as OpenAPI 3.1 holds it. */
    JsonObject schema();
}
