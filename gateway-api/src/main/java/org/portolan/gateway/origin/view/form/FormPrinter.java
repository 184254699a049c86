package org.portolan.gateway.origin.view.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.springframework.stereotype.Component;

/**
 * Prints certificates. The same certificate is printed in the same bytes by the same version of the gateway, and one at a
 * time, because the fonts are shared and a print of many items needs memory.
 */
@Component
final class FormPrinter {
    private final FormSheets sheets;
    private final ReentrantLock printing = new ReentrantLock();
    private Optional<FormFonts> fonts = Optional.empty();

    FormPrinter(FormSheets sheets) {
        this.sheets = sheets;
    }

    byte[] print(PrintedCertificate printed) {
        printing.lock();
        try {
            FilledForm form = FilledForm.of(sheets.of(printed.certificate()), printed);
            if (fonts.isEmpty()) {
                fonts = Optional.of(FormFonts.load());
            }
            return print(printed, form, fonts.get());
        } catch (IOException broken) {
            throw new UncheckedIOException("The form of " + printed + " cannot be printed", broken);
        } finally {
            printing.unlock();
        }
    }

    private static byte[] print(PrintedCertificate printed, FilledForm form, FormFonts fonts) throws IOException {
        try (var document = new PDDocument()) {
            new FormPages(document, new Typeface(document, fonts), form).draw();
            var archived = new ArchivedPdf(document, printed.issued());
            archived.describe("Certificate of origin " + form.number());
            archived.attach("certificate-of-origin.json", "application/json", data(printed));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Both parts, as the address of the certificate answers them. */
    private static byte[] data(PrintedCertificate printed) {
        return CanonicalJson.write(JsonObject.builder()
                .put("certificate", CertificateOfOrigin.SHAPE.json(printed.certificate()))
                .put("confidential", CertificateDetails.SHAPE.json(printed.details()))
                .build());
    }
}
