package org.portolan.gateway.origin.view.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.portolan.gateway.origin.view.form.FilledForm.FilledBox;

/** Draws a filled form on its first page and as many continuation sheets as it needs. */
final class FormPages {
    private static final float HALF = Sheet.WIDTH / 2;
    private static final float RIGHT = Sheet.MARGIN + HALF;
    private static final float FOOTER = 38;
    private static final float LEAST_SIGNED = 100;
    private static final float LEAST_BOX = 46;
    private static final float HEADING = 118;
    private static final float QR = 58;
    private static final int MOST_LINES = 6;
    private static final int MOST_REMARKS = 8;
    private static final int MOST_BRIEF = 3;
    private static final Print TITLE = new Print(9.5f, 12);

    private final PDDocument document;
    private final Typeface typeface;
    private final FilledForm form;
    private final GoodsTable goods;
    private final List<FilledBox> rest = new ArrayList<>();

    FormPages(PDDocument document, Typeface typeface, FilledForm form) {
        this.document = document;
        this.typeface = typeface;
        this.form = form;
        this.goods = new GoodsTable(typeface, form);
    }

    void draw() throws IOException {
        first();
        while (!goods.isDone() || !rest.isEmpty()) {
            continuation();
        }
        finish();
    }

    private void first() throws IOException {
        List<DrawnBox> left = boxes(form.left());
        List<DrawnBox> right = boxes(form.right());
        Optional<DrawnBox> remarks = form.remarks().map(box -> new DrawnBox(typeface, box, Sheet.WIDTH, MOST_REMARKS));
        List<DrawnBox> signed = boxes(List.of(form.declaration(), form.certification()));
        Optional<DrawnBox> ticks = form.ticks().map(box -> new DrawnBox(typeface, box, Sheet.WIDTH, MOST_LINES));
        keepRest(left);
        keepRest(right);
        keepRest(remarks.stream().toList());
        keepRest(signed);
        float heads = Math.max(height(left), HEADING + height(right));
        float signing = (float) Math.max(
                LEAST_SIGNED,
                signed.stream().mapToDouble(DrawnBox::height).max().orElse(0));
        float tail = signing
                + remarks.map(DrawnBox::height).orElse(0f)
                + ticks.map(DrawnBox::height).orElse(0f)
                + FOOTER;
        try (Sheet sheet = added()) {
            heading(sheet);
            column(sheet, left, Sheet.MARGIN, Sheet.MARGIN, heads);
            column(sheet, right, RIGHT, Sheet.MARGIN + HEADING, heads - HEADING);
            float top = Sheet.MARGIN + heads;
            float bottom = Sheet.BOTTOM - tail;
            goods.draw(sheet, top, bottom - top);
            if (remarks.isPresent()) {
                remarks.get().draw(sheet, Sheet.MARGIN, bottom, remarks.get().height());
                bottom += remarks.get().height();
            }
            signed(sheet, signed, bottom, signing);
            if (ticks.isPresent()) {
                ticks.get()
                        .draw(sheet, Sheet.MARGIN, bottom + signing, ticks.get().height());
            }
        }
    }

    private Sheet added() throws IOException {
        Sheet sheet = Sheet.added(document, typeface);
        if (form.takenBack().isPresent()) {
            sheet.across(form.takenBack().get().word());
        }
        return sheet;
    }

    private List<DrawnBox> boxes(List<FilledBox> boxes) {
        return boxes.stream()
                .map(box -> new DrawnBox(typeface, box, HALF, MOST_LINES))
                .toList();
    }

    private void keepRest(List<DrawnBox> boxes) {
        boxes.forEach(box -> box.rest().ifPresent(rest::add));
    }

    private static float height(List<DrawnBox> boxes) {
        return (float) boxes.stream()
                .mapToDouble(box -> Math.max(LEAST_BOX, box.height()))
                .sum();
    }

    /** The last box takes what is left of the height. */
    private static void column(Sheet sheet, List<DrawnBox> boxes, float left, float top, float height)
            throws IOException {
        float at = top;
        for (int box = 0; box < boxes.size(); box++) {
            boolean last = box == boxes.size() - 1;
            float own = last
                    ? top + height - at
                    : Math.max(LEAST_BOX, boxes.get(box).height());
            boxes.get(box).draw(sheet, left, at, own);
            at += own;
        }
    }

    private void heading(Sheet sheet) throws IOException {
        float top = Sheet.MARGIN;
        sheet.box(RIGHT, top, HALF, HEADING);
        var numbered = new TextLines(typeface, TITLE.size(), HALF - 2 * DrawnBox.PADDING);
        float at = sheet.lines(
                numbered.of(
                        List.of("Certificate No. " + form.number(), form.sheet().named())),
                RIGHT + DrawnBox.PADDING,
                top + 3,
                TITLE);
        float qr = RIGHT + HALF - QR - DrawnBox.PADDING;
        sheet.dashedBox(qr, top + HEADING - QR - DrawnBox.PADDING, QR);
        sheet.centred("Space for", qr, QR, top + HEADING - QR / 2 - 5, Print.FORM.size());
        sheet.centred("the QR code", qr, QR, top + HEADING - QR / 2 + 3, Print.FORM.size());
        float width = HALF - QR - 4 * DrawnBox.PADDING;
        at += 4;
        for (String words : form.sheet().heading()) {
            at = sheet.lines(
                    new TextLines(typeface, Print.FILLED.size(), width).of(List.of(words)),
                    RIGHT + DrawnBox.PADDING,
                    at,
                    Print.FILLED);
        }
        sheet.lines(
                new TextLines(typeface, Print.GOODS.size(), width).of(form.issuedIn()),
                RIGHT + DrawnBox.PADDING,
                at + 3,
                Print.GOODS);
    }

    private static void signed(Sheet sheet, List<DrawnBox> boxes, float top, float height) throws IOException {
        boxes.getFirst().draw(sheet, Sheet.MARGIN, top, height);
        boxes.getLast().draw(sheet, RIGHT, top, height);
    }

    private void continuation() throws IOException {
        try (Sheet sheet = added()) {
            float top = continued(sheet);
            float bottom = Sheet.BOTTOM - FOOTER - LEAST_BOX;
            if (!goods.isDone()) {
                goods.draw(sheet, top, bottom - top);
            } else {
                rest(sheet, top, bottom);
            }
            signed(sheet, List.of(brief(form.declaration()), brief(form.certification())), bottom, LEAST_BOX);
        }
    }

    private float continued(Sheet sheet) throws IOException {
        var lines = new TextLines(typeface, TITLE.size(), Sheet.WIDTH);
        return sheet.lines(
                        lines.of(List.of(
                                "CONTINUATION SHEET   " + form.sheet().named(), "Certificate No. " + form.number())),
                        Sheet.MARGIN,
                        Sheet.MARGIN,
                        TITLE)
                + 4;
    }

    private void rest(Sheet sheet, float top, float bottom) throws IOException {
        float at = top;
        while (!rest.isEmpty()) {
            var box = new DrawnBox(typeface, rest.getFirst(), Sheet.WIDTH, Integer.MAX_VALUE);
            if (at > top && at + box.height() > bottom) {
                return;
            }
            box.draw(sheet, Sheet.MARGIN, at, box.height());
            at += box.height();
            rest.removeFirst();
        }
    }

    private DrawnBox brief(FilledBox box) {
        return new DrawnBox(typeface, new FilledBox(box.title(), List.of(), box.texts(), List.of()), HALF, MOST_BRIEF);
    }

    /** What can only be told when all is drawn. */
    private void finish() throws IOException {
        int pages = document.getNumberOfPages();
        for (int page = 0; page < pages; page++) {
            try (Sheet sheet = Sheet.over(document, document.getPage(page), typeface)) {
                footer(sheet, "Page " + (page + 1) + " of " + pages + ". " + form.footer());
            }
        }
    }

    private void footer(Sheet sheet, String words) throws IOException {
        List<String> texts = new ArrayList<>(List.of(words));
        form.takenBack().ifPresent(taken -> texts.add(taken.told()));
        if (typeface.lacksLetters()) {
            texts.add(
                    Typeface.UNPRINTABLE + " stands for a letter that could not be printed; the attached data has it.");
        }
        sheet.lines(
                new TextLines(typeface, 5.8f, Sheet.WIDTH).of(texts),
                Sheet.MARGIN,
                Sheet.BOTTOM - FOOTER + 2,
                new Print(5.8f, 7));
    }
}
