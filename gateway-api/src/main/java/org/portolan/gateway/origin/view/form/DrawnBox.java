package org.portolan.gateway.origin.view.form;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.origin.view.form.FilledForm.FilledBox;

/** A box whose lines are broken for its width. What is more than it has room for goes to a continuation sheet. */
final class DrawnBox {
    static final float PADDING = 4;
    private static final String CONTINUED = "(continued on the continuation sheet)";

    private final String title;
    private final float width;
    private final List<String> head;
    private final List<String> filled;
    private final List<String> rest;
    private final List<String> after;

    DrawnBox(Typeface typeface, FilledBox box, float width, int most) {
        float inner = width - 2 * PADDING;
        var form = new TextLines(typeface, Print.FORM.size(), inner);
        List<String> all = new TextLines(typeface, Print.FILLED.size(), inner).of(box.texts());
        boolean fits = all.size() <= most;
        this.title = box.title();
        this.width = width;
        this.head = Stream.concat(form.of(List.of(box.title())).stream(), form.of(box.before()).stream())
                .toList();
        this.filled = fits
                ? all
                : Stream.concat(all.subList(0, most - 1).stream(), Stream.of(CONTINUED))
                        .toList();
        this.rest = fits ? List.of() : List.copyOf(all.subList(most - 1, all.size()));
        this.after = form.of(box.after());
    }

    /** What has no room, with the title under which it goes on. */
    Optional<FilledBox> rest() {
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new FilledBox(title + " (continued)", List.of(), rest, List.of()));
    }

    float height() {
        return 2 * PADDING
                + (head.size() + after.size()) * Print.FORM.leading()
                + filled.size() * Print.FILLED.leading()
                + (after.isEmpty() ? 0 : Print.FORM.leading());
    }

    /** The last lines stand at the bottom, where people sign. */
    void draw(Sheet sheet, float left, float top, float height) throws IOException {
        sheet.box(left, top, width, height);
        float at = sheet.lines(head, left + PADDING, top + PADDING - 1, Print.FORM);
        sheet.lines(filled, left + PADDING, at, Print.FILLED);
        sheet.lines(
                after, left + PADDING, top + height - PADDING - after.size() * Print.FORM.leading() + 1, Print.FORM);
    }
}
