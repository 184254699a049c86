package org.portolan.gateway.origin.view.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that are embedded in forms: Kurinto Sans for most scripts, Noto Sans SC for Chinese characters. They are read
 * when the first form is printed, and not safe for several threads.
 */
final class FormFonts {
    private final List<TrueTypeFont> fonts;

    private FormFonts(List<TrueTypeFont> fonts) {
        this.fonts = fonts;
    }

    static FormFonts load() {
        return new FormFonts(List.of(
                read("/fonts/ttf/Kurinto/KurintoSans-Rg.ttf"), read("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf")));
    }

    List<TrueTypeFont> all() {
        return fonts;
    }

    private static TrueTypeFont read(String path) {
        try (InputStream in = Objects.requireNonNull(FormFonts.class.getResourceAsStream(path), path)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The font " + path + " cannot be read", unreadable);
        }
    }
}
