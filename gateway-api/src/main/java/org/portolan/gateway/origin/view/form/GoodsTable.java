package org.portolan.gateway.origin.view.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The goods in their columns, drawn as far as a page has room; the rest follows on the next. */
final class GoodsTable {
    private static final float PADDING = 2.5f;
    private static final float BETWEEN = 4;

    private final List<Float> widths;
    private final List<List<String>> titles;
    private final List<List<List<String>>> rows;
    private int row;
    private int line;

    GoodsTable(Typeface typeface, FilledForm form) {
        var columns = form.sheet().columns();
        this.widths = columns.stream()
                .map(column -> Sheet.WIDTH * column.share() / 100f)
                .toList();
        this.titles = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            titles.add(lines(typeface, Print.FORM, column)
                    .of(List.of(columns.get(column).title())));
        }
        this.rows = form.rows().stream().map(texts -> broken(typeface, texts)).toList();
    }

    private List<List<String>> broken(Typeface typeface, List<List<String>> texts) {
        List<List<String>> cells = new ArrayList<>();
        for (int column = 0; column < widths.size(); column++) {
            cells.add(lines(typeface, Print.GOODS, column).of(texts.get(column)));
        }
        return cells;
    }

    private TextLines lines(Typeface typeface, Print print, int column) {
        return new TextLines(typeface, print.size(), widths.get(column) - 2 * PADDING);
    }

    boolean isDone() {
        return row == rows.size();
    }

    /** Draws the titles, the rules and as many lines as fit. */
    void draw(Sheet sheet, float top, float height) throws IOException {
        float head = titles.stream().mapToInt(List::size).max().orElse(0) * Print.FORM.leading() + 2 * PADDING;
        sheet.box(Sheet.MARGIN, top, Sheet.WIDTH, height);
        sheet.line(Sheet.MARGIN, top + head, Sheet.MARGIN + Sheet.WIDTH, top + head);
        float left = Sheet.MARGIN;
        for (int column = 0; column < widths.size(); column++) {
            sheet.lines(titles.get(column), left + PADDING, top + 1, Print.FORM);
            if (column > 0) {
                sheet.line(left, top, left, top + height);
            }
            left += widths.get(column);
        }
        goods(sheet, top + head + PADDING, top + height - PADDING);
    }

    private void goods(Sheet sheet, float top, float bottom) throws IOException {
        float at = top;
        while (!isDone()) {
            int room = (int) ((bottom - at) / Print.GOODS.leading());
            int left = longest(rows.get(row)) - line;
            if (room < 1) {
                return;
            }
            int drawn = Math.min(room, left);
            slice(sheet, at, drawn);
            line += drawn;
            at += drawn * Print.GOODS.leading() + BETWEEN;
            if (line >= longest(rows.get(row))) {
                row++;
                line = 0;
            }
        }
    }

    private void slice(Sheet sheet, float top, int count) throws IOException {
        float left = Sheet.MARGIN;
        for (int column = 0; column < widths.size(); column++) {
            List<String> cell = rows.get(row).get(column);
            sheet.lines(
                    cell.subList(Math.min(line, cell.size()), Math.min(line + count, cell.size())),
                    left + PADDING,
                    top,
                    Print.GOODS);
            left += widths.get(column);
        }
    }

    private static int longest(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }
}
