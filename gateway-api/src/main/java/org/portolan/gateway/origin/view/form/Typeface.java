package org.portolan.gateway.origin.view.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters of one document: each is set in the first font that has it, and what no font has stands as a box. */
final class Typeface {
    /** Stands for a letter that cannot be printed. */
    static final String UNPRINTABLE = "▯";

    /** A blank at which no line is broken. */
    static final char UNBROKEN = 0xA0;

    private record Face(PDFont font, CmapLookup letters) {}

    private record Run(PDFont font, String text) {}

    private final List<Face> faces;
    private final Map<Integer, Float> widths = new TreeMap<>();
    private boolean lacksLetters;

    Typeface(PDDocument document, FormFonts fonts) throws IOException {
        List<Face> all = new ArrayList<>();
        for (TrueTypeFont font : fonts.all()) {
            all.add(new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup(false)));
        }
        this.faces = List.copyOf(all);
    }

    /** The text with its letters joined, of letters that can be printed. */
    String printable(String text) {
        return ArabicJoining.joined(text)
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .mapToObj(this::printable)
                .collect(Collectors.joining());
    }

    private String printable(int letter) {
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            return letter == '\n' || letter == UNBROKEN ? Character.toString(letter) : " ";
        }
        if (face(letter) < faces.size()) {
            return Character.toString(letter);
        }
        lacksLetters = true;
        return UNPRINTABLE;
    }

    /** Whether a box stands for a letter somewhere. */
    boolean lacksLetters() {
        return lacksLetters;
    }

    float width(int letter, float size) {
        return widths.computeIfAbsent(letter, this::width) * size / 1000;
    }

    float width(String text, float size) {
        return (float)
                text.codePoints().mapToDouble(letter -> width(letter, size)).sum();
    }

    private float width(int letter) {
        try {
            return faces.get(face(letter)).font().getStringWidth(Character.toString(letter));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A font cannot be read", unreadable);
        }
    }

    /** Draws a line of printable text where the stream stands. */
    void show(PDPageContentStream page, String line, float size) throws IOException {
        for (Run run : runs(ReadingOrder.visual(line))) {
            page.setFont(run.font(), size);
            page.showText(run.text());
        }
    }

    private List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        text.codePoints().forEach(letter -> {
            PDFont font = faces.get(face(letter)).font();
            String one = Character.toString(letter);
            if (!runs.isEmpty() && runs.getLast().font() == font) {
                runs.set(runs.size() - 1, new Run(font, runs.getLast().text() + one));
            } else {
                runs.add(new Run(font, one));
            }
        });
        return runs;
    }

    /** The place of the first font that has a letter; behind all if none has. */
    private int face(int letter) {
        int at = 0;
        while (at < faces.size() && faces.get(at).letters().getGlyphId(letter) == 0) {
            at++;
        }
        return at;
    }
}
