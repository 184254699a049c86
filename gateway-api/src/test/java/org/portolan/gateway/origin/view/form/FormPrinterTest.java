package org.portolan.gateway.origin.view.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portolan.records.fixture.FilledForms;
import org.portolan.records.golden.GoldenFile;
import org.portolan.records.origin.details.CertificateDetails;
import tools.jackson.databind.json.JsonMapper;

/** The filled forms as they are printed. */
class FormPrinterTest {
    private static final FormPrinter PRINTER =
            new FormPrinter(new FormSheets(JsonMapper.builder().build()));

    @ParameterizedTest
    @EnumSource(FilledForms.class)
    void a_filled_form_is_printed_with_the_boxes_of_its_agreement(FilledForms form) throws IOException {
        GoldenFile.of("forms", form.name().toLowerCase(Locale.ROOT) + ".txt")
                .assertHolds(text(PRINTER.print(Printed.of(form))).getBytes(UTF_8));
    }

    @ParameterizedTest
    @EnumSource(FilledForms.class)
    void nothing_that_a_certificate_tells_is_left_out(FilledForms form) throws IOException {
        String printed = letters(text(PRINTER.print(Printed.of(form))));

        assertThat(JsonMapper.builder().build().readTree(form.json()).findValuesAsString("name"))
                .allSatisfy(name -> assertThat(printed).contains(letters(name)));
        assertThat(CertificateDetails.SHAPE.read(form.json().getBytes(UTF_8)).items())
                .allSatisfy(item -> assertThat(printed)
                        .contains(
                                letters(item.description()),
                                letters(item.originCriterion()),
                                item.hsCode().code(),
                                letters(FormWords.amount(item.quantity()))));
    }

    @Test
    void the_same_certificate_is_the_same_bytes_and_carries_its_data() throws IOException {
        var printed = Printed.of(FilledForms.RCEP);
        byte[] bytes = PRINTER.print(printed);

        assertThat(bytes).isEqualTo(PRINTER.print(printed));
        try (PDDocument document = Loader.loadPDF(bytes)) {
            var attached = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("certificate-of-origin.json");
            assertThat(new String(attached.getEmbeddedFile().toByteArray(), UTF_8))
                    .contains("\"confidential\":" + FilledForms.RCEP.json(), "\"certificate\":{");
            assertThat(document.getDocumentCatalog().getCOSObject().containsKey(COSName.getPDFName("AF")))
                    .isTrue();
            assertThat(document.getPage(0).getResources().getFontNames())
                    .allSatisfy(name -> assertThat(document.getPage(0)
                                    .getResources()
                                    .getFont(name)
                                    .isEmbedded())
                            .isTrue());
        }
    }

    @Test
    void a_cancelled_one_says_so_on_every_page_and_why() throws IOException {
        var many = Printed.cancelled(Printed.of(FilledForms.RCEP, manyItems("Cords")));

        try (PDDocument document = Loader.loadPDF(PRINTER.print(many))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page)).contains("CANCELLED", "Issued twice", "CO26/000118", "Page " + page);
            }
            assertThat(text(document, 2)).contains("CONTINUATION SHEET", "6. Item", "16. Certification");
        }
    }

    @Test
    void a_replaced_one_names_its_successor() throws IOException {
        var replaced = Printed.replaced(Printed.of(FilledForms.RCEP), "CO26/000119");

        assertThat(text(PRINTER.print(replaced))).contains("REPLACED by CO26/000119", "Issued twice");
    }

    @Test
    void what_has_no_room_in_its_box_goes_on_on_a_continuation_sheet() throws IOException {
        String remarks = "Order 注文番号 ".repeat(80);
        String printed = text(PRINTER.print(Printed.of(
                FilledForms.RCEP,
                FilledForms.RCEP.json().replace("Order 4711; letter of credit LC-2026-88", remarks.strip()))));

        assertThat(printed).contains("(continued on the continuation sheet)", "14. Remarks (continued)");
        assertThat(printed.split("注文番号", -1)).hasSize(81);
    }

    @Test
    void arabic_letters_are_joined_from_right_to_left_and_what_no_font_has_stands_as_a_box() throws IOException {
        String joined = ArabicJoining.joined("شركة لا");
        String printed = text(PRINTER.print(Printed.of(
                FilledForms.CHINA_NZ,
                FilledForms.CHINA_NZ.json().replace("Electric kettles", "<b>&amp;%s \uD83D\uDE00 한 شركة"))));

        assertThat(joined).isEqualTo("\uFEB7\uFEAE\uFEDB\uFE94 \uFEFB");
        assertThat(ReadingOrder.visual("(شر) A")).isEqualTo("A (رش)");
        assertThat(printed).contains("▯", "stands for a letter that could not be printed", "<b>&amp;%s");
    }

    @Test
    void a_certificate_of_another_agreement_has_a_plain_form() throws IOException {
        String printed =
                text(PRINTER.print(Printed.of("KOREA-INDONESIA", "KOREA-INDONESIA", "KR", FilledForms.RCEP.json())));

        assertThat(printed).contains("1. Exporter", "16. Certification", "☒\u00a0Issued\u00a0retroactively");
    }

    /** As many items as a certificate may have. */
    private static String manyItems(String description) {
        String form = FilledForms.RCEP.json();
        int begin = form.indexOf("{\"description\":\"Cords\"");
        int end = form.indexOf("}]", begin) + 1;
        String item = "," + form.substring(begin, end).replace("Cords", description);
        return form.substring(0, end) + item.repeat(CertificateDetails.MOST_ITEMS - 3) + form.substring(end);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return text(new PDFTextStripper(), document);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return text(stripper, document);
    }

    private static String text(PDFTextStripper stripper, PDDocument document) throws IOException {
        stripper.setLineSeparator("\n");
        return stripper.getText(document);
    }

    /** Without blanks and breaks of lines. */
    private static String letters(String text) {
        return text.replaceAll("\\s", "");
    }
}
