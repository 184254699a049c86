package org.portolan.gateway.query;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a page begins in a list that is counted; the number of entries a page belongs to it. */
public record PageCursor(int page, int size) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})-([1-9]\\d{0,3})");

    /** Reads {@code limit} and {@code cursor}; without either it is the first page of the usual size. */
    public static PageCursor of(Optional<String> cursor, int limit, int most) {
        PageWish.requireLimit(limit, most);
        return cursor.map(text -> read(text, limit)).orElseGet(() -> new PageCursor(1, limit));
    }

    /** What leads to the next page, unless this is the last. */
    public Optional<String> next(int total) {
        return (long) page * size < total ? Optional.of((page + 1) + "-" + size) : Optional.empty();
    }

    private static PageCursor read(String text, int limit) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw PageWish.invalid("cursor", "must be the member \"next\" of an earlier page");
        }
        int size = Integer.parseInt(form.group(2));
        if (size != limit) {
            throw PageWish.invalid("limit", "must be " + size + ", as for the page that the cursor is from");
        }
        return new PageCursor(Integer.parseInt(form.group(1)), size);
    }
}
