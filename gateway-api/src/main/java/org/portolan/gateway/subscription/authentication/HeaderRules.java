package org.portolan.gateway.subscription.authentication;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Which header an owner may add to its messages: none that says how the message is carried, whose it is or how it is
 * signed, because then a message would not be what its receiver takes it for.
 */
final class HeaderRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[!-~](?:[ -~]{0,1998}[!-~])?");
    private static final Set<String> TAKEN = Set.of(
            "accept",
            "api-version",
            "connection",
            "cookie",
            "date",
            "expect",
            "forwarded",
            "host",
            "http2-settings",
            "keep-alive",
            "location",
            "max-forwards",
            "notification-signature",
            "origin",
            "range",
            "referer",
            "retry-after",
            "set-cookie",
            "subscription-id",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "via");
    private static final Set<String> TAKEN_PREFIXES = Set.of(
            "accept-",
            "access-control-",
            "content-",
            "if-",
            "portolan-",
            "proxy-",
            "sec-",
            "webhook-",
            "x-forwarded-",
            "x-http-method");

    private HeaderRules() {}

    static Optional<Reason> refusal(String name, String value) {
        return Stream.of(ofName(name), ofValue(value)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Reason> ofName(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of(Reason.at(
                    "name",
                    ReasonCode.HEADER_NAME,
                    "must be the name of a header such as Authorization or X-API-Key, of at most 64 characters"));
        }
        // Programs behind CGI cannot tell the two signs apart.
        var small = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return TAKEN.contains(small) || TAKEN_PREFIXES.stream().anyMatch(small::startsWith)
                ? Optional.of(Reason.at(
                        "name",
                        ReasonCode.HEADER_FORBIDDEN,
                        "must not be a header by which messages are carried, described or signed"))
                : Optional.empty();
    }

    private static Optional<Reason> ofValue(String value) {
        return VALUE.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(Reason.at(
                        "value",
                        ReasonCode.HEADER_VALUE,
                        "must have 1 to 2,000 visible ASCII characters, with blanks between them only"));
    }
}
