package org.portolan.gateway.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.gateway.access.demonstration.DemonstrationKeys;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.text.TimeText;
import org.portolan.records.trade.TraderIdentification;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads the keys file:
 *
 * <pre>
 * demo: true            # only in the demonstration's file
 * keys:
 *   - id: cn-officer
 *     sha256: 64 hexadecimal digits
 *     organisation: CNCustomsMSP
 *     user: officer
 *     roles: [officer]
 *     traderTin: CN91310000X   # for the role trader
 *     expires: 2027-11-21T00:00:00Z
 * </pre>
 */
final class KeysFile {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private static final Set<String> FIELDS = Set.of("demo", "keys");
    private static final String DEMONSTRATION =
            "holds the demonstration's keys, which are refused unless portolan.demo is true";

    private final Path file;

    KeysFile(Path file) {
        this.file = file;
    }

    /** All keys by their digest; refuses the whole file when one entry is wrong, naming it. */
    Map<String, ApiKey> read(boolean demo) {
        Map<?, ?> root = load();
        if (!FIELDS.containsAll(root.keySet())) {
            throw wrong("may have no more than \"demo\" and \"keys\"");
        }
        boolean marked = marked(root);
        if (marked && !demo) {
            throw wrong(DEMONSTRATION);
        }
        if (!(root.get("keys") instanceof List<?> entries)) {
            throw wrong("has no list \"keys\"");
        }
        Map<String, ApiKey> keys = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < entries.size(); index++) {
            ApiKey key = key(entries.get(index), "keys[" + index + "]");
            if (!demo && DemonstrationKeys.have(key.sha256())) {
                throw wrong(DEMONSTRATION + ": keys[" + index + "]");
            }
            if (!ids.add(key.caller().id()) || keys.put(key.sha256(), key) != null) {
                throw wrong("keys[" + index + "] repeats an id or a key");
            }
        }
        return Map.copyOf(keys);
    }

    private boolean marked(Map<?, ?> root) {
        if (!root.containsKey("demo")) {
            return false;
        }
        if (root.get("demo") instanceof Boolean marked) {
            return marked;
        }
        throw wrong("has a \"demo\" that is neither true nor false, written without quotes");
    }

    private Map<?, ?> load() {
        try (InputStream in = Files.newInputStream(file)) {
            Object root = PlainYaml.reader().load(in);
            return root instanceof Map<?, ?> map ? map : Map.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The keys file " + file + " cannot be read", unreadable);
        } catch (YAMLException broken) {
            throw wrong("is not YAML");
        }
    }

    private ApiKey key(Object entry, String at) {
        if (!(entry instanceof Map<?, ?> fields)) {
            throw wrong(at + " is no mapping");
        }
        try {
            Caller caller = new Caller(
                    matching(fields, "id", NAME, at),
                    new MspId(text(fields, "organisation", at)),
                    matching(fields, "user", NAME, at),
                    roles(fields, at),
                    Optional.ofNullable(fields.get("traderTin")).map(tin -> new TraderIdentification(tin.toString())));
            if (caller.mayActAs(Role.TRADER) && caller.trader().isEmpty()) {
                throw wrong(at + ".traderTin is missing for a trader");
            }
            return new ApiKey(matching(fields, "sha256", DIGEST, at), expires(fields, at), caller);
        } catch (InvalidValue value) {
            throw wrong(at + ": " + value.getMessage());
        }
    }

    private Set<Role> roles(Map<?, ?> fields, String at) {
        if (!(fields.get("roles") instanceof List<?> roles) || roles.isEmpty()) {
            throw wrong(at + ".roles is missing");
        }
        return roles.stream()
                .map(role -> Role.ofCaller(role.toString())
                        .orElseThrow(
                                () -> wrong(at + ".roles names an unknown role, or gateway, which is no caller's")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Instant expires(Map<?, ?> fields, String at) {
        try {
            return TimeText.readExactly(text(fields, "expires", at)).toInstant();
        } catch (InvalidValue noTime) {
            throw wrong(at + ".expires must be a time such as 2027-11-21T00:00:00Z");
        }
    }

    private String matching(Map<?, ?> fields, String name, Pattern form, String at) {
        String value = text(fields, name, at);
        if (!form.matcher(value).matches()) {
            throw wrong(at + "." + name + " does not have the form " + form);
        }
        return value;
    }

    private String text(Map<?, ?> fields, String name, String at) {
        Object value = fields.get(name);
        if (value == null) {
            throw wrong(at + "." + name + " is missing");
        }
        return value.toString();
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException("The keys file " + file + " " + what);
    }
}
