package org.portolan.gateway.origin.view.form;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** One page of A4 to draw on, measured in points from its upper left corner. */
final class Sheet implements AutoCloseable {
    static final float MARGIN = 28;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    static final float BOTTOM = PDRectangle.A4.getHeight() - MARGIN;
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float[] DASHES = {2, 2};

    private final PDPageContentStream page;
    private final Typeface typeface;

    private Sheet(PDPageContentStream page, Typeface typeface) {
        this.page = page;
        this.typeface = typeface;
    }

    /** A new page. */
    static Sheet added(PDDocument document, Typeface typeface) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        var stream = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true);
        stream.setLineWidth(0.6f);
        return new Sheet(stream, typeface);
    }

    /** A page that has been drawn on. */
    static Sheet over(PDDocument document, PDPage page, Typeface typeface) throws IOException {
        return new Sheet(new PDPageContentStream(document, page, AppendMode.APPEND, true, true), typeface);
    }

    void box(float left, float top, float width, float height) throws IOException {
        page.addRect(left, HEIGHT - top - height, width, height);
        page.stroke();
    }

    void dashedBox(float left, float top, float side) throws IOException {
        page.setLineDashPattern(DASHES, 0);
        box(left, top, side, side);
        page.setLineDashPattern(new float[0], 0);
    }

    void line(float left, float top, float right, float bottom) throws IOException {
        page.moveTo(left, HEIGHT - top);
        page.lineTo(right, HEIGHT - bottom);
        page.stroke();
    }

    /** A line of printable text, by its base line. */
    void text(String line, float left, float base, float size) throws IOException {
        page.beginText();
        page.newLineAtOffset(left, HEIGHT - base);
        typeface.show(page, line, size);
        page.endText();
    }

    void centred(String line, float left, float width, float base, float size) throws IOException {
        text(line, left + (width - typeface.width(line, size)) / 2, base, size);
    }

    /** Lines below each other, and where the next would begin. */
    float lines(List<String> lines, float left, float top, Print print) throws IOException {
        float at = top;
        for (String line : lines) {
            text(line, left, at + print.size(), print.size());
            at += print.leading();
        }
        return at;
    }

    /** A word across the page, light enough to read what is below it. */
    void across(String word) throws IOException {
        float size = 110;
        float half = typeface.width(word, size) / 2;
        double angle = Math.toRadians(50);
        page.setNonStrokingColor(new Color(235, 170, 170));
        page.beginText();
        page.setTextMatrix(Matrix.getRotateInstance(
                angle,
                PDRectangle.A4.getWidth() / 2 - (float) Math.cos(angle) * half + 30,
                HEIGHT / 2 - (float) Math.sin(angle) * half));
        typeface.show(page, word, size);
        page.endText();
        page.setNonStrokingColor(Color.BLACK);
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
