package org.portolan.gateway.owned.view.rest;

import io.swagger.v3.oas.annotations.Parameter;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.owned.view.OwnedAnswers;
import org.portolan.gateway.owned.view.OwnedQuestions;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.gateway.owned.view.RecordShown;
import org.portolan.gateway.owned.view.RecordShown.RecordHistory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of a kind's records, and below it each of them by its owner and its id, with its history. */
public abstract class OwnedRecordController<T, D> extends OwnedListController<T, D> {
    protected OwnedRecordController(OwnedAnswers answers, OwnedView<T, D> view) {
        super(answers, view);
    }

    /** One record, in full or in its public part. */
    @GetMapping(path = OwnedQuestions.ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<RecordShown> read(
            @PathVariable String owner,
            @PathVariable String id,
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller) {
        return answers().read(caller, view(), owner, id);
    }

    /** What happened to it. */
    @GetMapping(path = OwnedQuestions.HISTORY, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<RecordHistory> history(
            @PathVariable String owner,
            @PathVariable String id,
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller) {
        return answers().history(caller, view(), owner, id);
    }
}
