package org.portolan.gateway.subscription.outbound;

import java.net.URI;
import java.util.Map;

/** What is sent; the body is JSON or a form, or empty for a mere look whether the address answers. */
public record TargetRequest(String method, URI address, Map<String, String> headers, String type, byte[] body) {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    public TargetRequest {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    /** A message. */
    public static TargetRequest post(URI address, Map<String, String> headers, byte[] body) {
        return new TargetRequest("POST", address, headers, JSON, body);
    }

    /** A form, as authorization servers want it. */
    public static TargetRequest form(URI address, Map<String, String> headers, byte[] body) {
        return new TargetRequest("POST", address, headers, FORM, body);
    }

    /** The same with these headers. */
    public TargetRequest with(Map<String, String> others) {
        return new TargetRequest(method, address, others, type, body);
    }

    /** A look. */
    public static TargetRequest head(URI address, Map<String, String> headers) {
        return new TargetRequest("HEAD", address, headers, JSON, new byte[0]);
    }

    /** Does not tell what is sent. */
    @Override
    public String toString() {
        return method + " " + address.getHost();
    }
}
