package org.portolan.network.command.identity;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.portolan.network.identity.IssuedIdentity;
import org.portolan.network.identity.authority.Attributes;
import org.portolan.network.identity.authority.Subject;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The list of identities as text: a table for people, JSON for programs. */
final class IdentityListing {

    private static final String[] TITLES = {
        "ORGANISATION", "FOR", "NAME", "ROLE", "NODE OU", "STATUS", "DAYS LEFT", "UNTIL", "SERIAL NUMBER"
    };
    private static final String[] KEYS = {
        "organisation", "kind", "name", "role", "nodeOu", "status", "daysLeft", "notAfter", "serialNumber"
    };
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private IdentityListing() {}

    static String table(List<IssuedIdentity> identities) {
        List<String[]> rows = new ArrayList<>(List.<String[]>of(TITLES));
        identities.forEach(identity -> rows.add(cells(identity)));
        int[] widths = new int[TITLES.length];
        for (String[] row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row[column].length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                line.append(row[column]).repeat(' ', widths[column] - row[column].length() + 2);
            }
            table.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return table.toString();
    }

    static String json(List<IssuedIdentity> identities) {
        List<Map<String, Object>> list = identities.stream()
                .map(identity -> {
                    String[] cells = cells(identity);
                    Map<String, Object> entry = new LinkedHashMap<>();
                    for (int column = 0; column < KEYS.length; column++) {
                        entry.put(KEYS[column], cells[column]);
                    }
                    entry.put("daysLeft", identity.daysLeft());
                    entry.put("certificate", identity.file().toString());
                    return entry;
                })
                .toList();
        return JSON.writeValueAsString(list) + System.lineSeparator();
    }

    private static String[] cells(IssuedIdentity identity) {
        X509Certificate certificate = identity.certificate();
        Optional<String> role = Attributes.of(certificate).map(Attributes::role);
        return new String[] {
            identity.organisation(),
            identity.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            identity.name(),
            role.orElse(""),
            Subject.of(certificate).unit().orElse(""),
            identity.status().name().toLowerCase(Locale.ROOT),
            Long.toString(identity.daysLeft()),
            certificate.getNotAfter().toInstant().toString(),
            certificate.getSerialNumber().toString(16)
        };
    }
}
