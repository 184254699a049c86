package org.portolan.gateway.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.gateway.lookup.Narrowing;
import org.portolan.records.container.ContainerNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Containers by their last change, latest first. */
@Component
final class RecentContainers {
    private static final String LATEST = """
            select c.container_number, c.changed_block from containers c
            where (c.changed_block < :block or c.changed_block = :block and c.container_number > :number) and
            """;
    private static final String ORDER = " order by c.changed_block desc, c.container_number limit :most";

    private final JdbcClient jdbc;

    RecentContainers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next ones after a place in the order, or the first ones. */
    List<Place> after(Optional<Place> place, Narrowing reader, int most) {
        return jdbc.sql(LATEST + reader.condition() + ORDER)
                .params(reader.parameters())
                .param("block", place.map(Place::block).orElse(Long.MAX_VALUE))
                .param("number", place.map(Place::number).orElse(""))
                .param("most", most)
                .query((row, count) -> new Place(row.getLong(2), row.getString(1)))
                .list();
    }

    /** A container's place in the order; written as the block of its last change and its number. */
    record Place(long block, String number) {
        private static final Pattern FORM = Pattern.compile("(\\d{1,15})-([A-Z]{4}\\d{7})");

        static Optional<Place> parse(String text) {
            var parts = FORM.matcher(text);
            return parts.matches()
                    ? Optional.of(new Place(Long.parseLong(parts.group(1)), parts.group(2)))
                    : Optional.empty();
        }

        ContainerNumber container() {
            return new ContainerNumber(number);
        }

        @Override
        public String toString() {
            return block + "-" + number;
        }
    }
}
