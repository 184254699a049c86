package org.portolan.contracts.caller;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.Role;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** The attribute {@code role} in the extension in which Fabric CA keeps attributes: {"attrs":{"role":"officer"}}. */
final class RoleAttribute {
    private static final String ATTRIBUTES = "1.2.3.4.5.6.7.8.1";

    private RoleAttribute() {}

    static Optional<Role> of(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(ATTRIBUTES);
        if (extension == null) {
            return Optional.empty();
        }
        try {
            return field(StrictJson.value(content(extension)), "attrs")
                    .flatMap(attributes -> field(attributes, "role"))
                    .filter(JsonText.class::isInstance)
                    .flatMap(role -> Role.ofAttribute(((JsonText) role).text()));
        } catch (InvalidValue e) {
            throw Reason.of(ReasonCode.ROLE, "The role in the caller's certificate cannot be understood.")
                    .asException();
        }
    }

    private static Optional<JsonValue> field(JsonValue value, String name) {
        return value instanceof JsonObject object
                ? Optional.ofNullable(object.fields().get(name))
                : Optional.empty();
    }

    /**
     * What is in the DER octet string in which every extension's value is wrapped. Only the one form that DER allows is
     * taken: all endorsers have to read the same from it.
     */
    static byte[] content(byte[] der) {
        try {
            ASN1OctetString wrapped = ASN1OctetString.getInstance(der);
            if (Arrays.equals(wrapped.getEncoded(ASN1Encoding.DER), der)) {
                return wrapped.getOctets();
            }
        } catch (IOException | IllegalArgumentException e) {
            // Refused below, like what is well formed but not in the shortest way.
        }
        throw Reason.of(ReasonCode.ROLE, "The extension is not an octet string.")
                .asException();
    }
}
