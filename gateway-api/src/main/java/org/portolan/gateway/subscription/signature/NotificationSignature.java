package org.portolan.gateway.subscription.signature;

import java.util.HexFormat;

/** The signature of DCSA's Subscription Callback API 1.0: {@code sha256=} and the HMAC of the body in hexadecimal. */
public final class NotificationSignature {
    /** The header that holds it. */
    public static final String HEADER = "Notification-Signature";

    private NotificationSignature() {}

    /** The header's value; DCSA has no way to send two, so the newest secret signs. */
    public static String of(SharedSecret secret, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(secret.sign(body));
    }
}
