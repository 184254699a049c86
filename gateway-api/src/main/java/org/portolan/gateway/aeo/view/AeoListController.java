package org.portolan.gateway.aeo.view;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.portolan.gateway.owned.view.OwnedAnswers;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.gateway.owned.view.rest.OwnedRecordController;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoDetails;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists operators to those who may know them, and tells what happened to one's record. */
@RestController
@RequestMapping("/api/v1/aeo-records")
@Tag(name = "Authorised economic operators")
final class AeoListController extends OwnedRecordController<AeoAuthorisation, AeoDetails> {
    AeoListController(OwnedAnswers answers, OwnedView<AeoAuthorisation, AeoDetails> view) {
        super(answers, view);
    }
}
