package org.portolan.gateway.browser;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser sent and received.
 *
 * @param addresses all that were asked for, data within the page left out
 * @param bytes received with headers, as they came over the line
 */
public record Traffic(List<URI> addresses, long bytes) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Traffic of(List<String> entries) {
        var messages = entries.stream()
                .map(entry -> JSON.readTree(entry).path("message"))
                .toList();
        var addresses = named(messages, "Network.requestWillBeSent")
                .map(sent -> sent.path("request").path("url").asString())
                .filter(url -> !url.startsWith("data:") && !url.startsWith("chrome:") && !url.startsWith("about:"))
                .map(URI::create)
                .toList();
        long bytes = named(messages, "Network.loadingFinished")
                .mapToLong(finished -> finished.path("encodedDataLength").asLong())
                .sum();
        return new Traffic(addresses, bytes);
    }

    /** Those addresses that are not this host's. */
    public List<URI> elsewhere(URI base) {
        return addresses.stream()
                .filter(address -> !base.getAuthority().equals(address.getAuthority()))
                .toList();
    }

    private static Stream<JsonNode> named(List<JsonNode> messages, String method) {
        return messages.stream()
                .filter(message -> message.path("method").asString().equals(method))
                .map(message -> message.path("params"));
    }
}
