package org.portolan.gateway.alarm.screen;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the list at hand with one thing changed; what is not changed stays as it was asked for. */
public final class ListAddress {
    private final Map<String, String> parameters;

    ListAddress(Map<String, String> parameters) {
        this.parameters = new TreeMap<>(parameters);
        this.parameters.values().removeIf(String::isBlank);
    }

    /** The list on another page. */
    public String page(int number) {
        return with("/page/alarms", "page", Integer.toString(number));
    }

    /** The first page in another order. */
    public String sortedBy(String sort) {
        return new ListAddress(without("page")).with("/page/alarms", "sort", sort);
    }

    /** The whole list as a table. */
    public String table() {
        return new ListAddress(without("page")).with("/page/alarms/table", "size", "");
    }

    /** The value that a parameter has; empty when it has none. */
    public String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    private Map<String, String> without(String name) {
        Map<String, String> others = new TreeMap<>(parameters);
        others.remove(name);
        return others;
    }

    private String with(String path, String name, String value) {
        var address = UriComponentsBuilder.fromPath(path);
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.put(name, value);
        changed.values().removeIf(String::isBlank);
        changed.forEach((parameter, text) -> address.queryParam(parameter, "{" + parameter + "}"));
        return address.encode().buildAndExpand(changed).toUriString();
    }
}
