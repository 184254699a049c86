package org.portolan.gateway.origin.screen;

import org.portolan.gateway.form.screen.FormWrites;
import org.portolan.gateway.owned.screen.RecordScreen;
import org.portolan.gateway.owned.screen.RecordScreens;
import org.portolan.gateway.owned.screen.ShownKind;
import org.portolan.gateway.screen.ScreenController;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.springframework.web.bind.annotation.RequestMapping;

/** Certificates of origin for people. */
@ScreenController
@RequestMapping(ShownCertificates.PATH)
final class CertificateScreen extends RecordScreen<CertificateOfOrigin, CertificateDetails> {
    CertificateScreen(
            ShownKind<CertificateOfOrigin, CertificateDetails> shown, RecordScreens screens, FormWrites writes) {
        super(shown, screens, writes);
    }
}
