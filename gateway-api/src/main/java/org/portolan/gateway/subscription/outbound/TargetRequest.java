package org.portolan.gateway.subscription.outbound;

import java.net.URI;
import java.util.Map;

/** What is sent; the body is JSON, or empty for a mere look whether the address answers. */
public record TargetRequest(String method, URI address, Map<String, String> headers, byte[] body) {

    public TargetRequest {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    /** A message. */
    public static TargetRequest post(URI address, Map<String, String> headers, byte[] body) {
        return new TargetRequest("POST", address, headers, body);
    }

    /** A look. */
    public static TargetRequest head(URI address, Map<String, String> headers) {
        return new TargetRequest("HEAD", address, headers, new byte[0]);
    }

    /** Does not tell what is sent. */
    @Override
    public String toString() {
        return method + " " + address.getHost();
    }
}
