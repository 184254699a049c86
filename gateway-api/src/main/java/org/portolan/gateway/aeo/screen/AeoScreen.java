package org.portolan.gateway.aeo.screen;

import org.portolan.gateway.form.screen.FormWrites;
import org.portolan.gateway.owned.screen.RecordScreen;
import org.portolan.gateway.owned.screen.RecordScreens;
import org.portolan.gateway.owned.screen.ShownKind;
import org.portolan.gateway.screen.ScreenController;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoDetails;
import org.springframework.web.bind.annotation.RequestMapping;

/** Authorised economic operators for people. */
@ScreenController
@RequestMapping(ShownOperators.PATH)
final class AeoScreen extends RecordScreen<AeoAuthorisation, AeoDetails> {
    AeoScreen(ShownKind<AeoAuthorisation, AeoDetails> shown, RecordScreens screens, FormWrites writes) {
        super(shown, screens, writes);
    }
}
