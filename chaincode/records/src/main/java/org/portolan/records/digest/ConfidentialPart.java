package org.portolan.records.digest;

import java.nio.charset.StandardCharsets;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.shape.Shape;

/**
 * The form in which confidential content lies in a private store: {@code {"confidential":{...},"salt":"..."}}.
 *
 * <p>Its digest, the salt before the content's canonical bytes, is what the shared ledger holds.
 */
public final class ConfidentialPart<T> {
    private final T content;
    /** The canonical content, which the digest binds and the private store holds. */
    private final String canonical;

    private final Salt salt;

    private ConfidentialPart(T content, JsonObject json, Salt salt) {
        this.content = content;
        this.canonical = CanonicalJson.text(json);
        this.salt = salt;
    }

    /** Content whose salt has been drawn. */
    public static <T> ConfidentialPart<T> of(T content, Shape<T> shape, Salt salt) {
        return new ConfidentialPart<>(content, shape.json(content), salt);
    }

    /** Reads content that is sent, in whatever version, and stays in that version. */
    public static <T> ConfidentialPart<T> sent(byte[] utf8, Shape<T> shape, Salt salt) {
        return read(StrictJson.read(utf8, shape::stored), salt);
    }

    /** Reads it from a private store. */
    public static <T> ConfidentialPart<T> read(byte[] utf8, Shape<T> shape) {
        return StrictJson.readStored(
                utf8,
                fields -> read(fields.object("confidential", shape::stored), fields.required("salt", Salt::ofHex)));
    }

    /** In the version in which it was written: that is what its digest on the ledger binds. */
    private static <T> ConfidentialPart<T> read(Shape.Stored<T> stored, Salt salt) {
        return new ConfidentialPart<>(stored.value(), stored.json().get(), salt);
    }

    /** The content; not for logs, events, arguments or messages. */
    public T content() {
        return content;
    }

    /** The salt, for names on the ledger that are derived from the content. */
    public Salt salt() {
        return salt;
    }

    /** What binds the content to the shared ledger. */
    public Digest digest() {
        return salt.digest(canonical.getBytes(StandardCharsets.UTF_8));
    }

    /** The canonical bytes for the private store. */
    public byte[] write() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** The same as text, for the column of a table that is as private. */
    public String text() {
        return "{\"confidential\":" + canonical + ",\"salt\":\"" + salt.hex() + "\"}";
    }
}
