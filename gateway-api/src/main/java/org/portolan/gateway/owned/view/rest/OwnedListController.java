package org.portolan.gateway.owned.view.rest;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.owned.view.OwnedAnswers;
import org.portolan.gateway.owned.view.OwnedFilter;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.gateway.owned.view.RecordShown.RecordPage;
import org.portolan.gateway.owned.view.search.Wanted;
import org.portolan.gateway.query.AskedByKind;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The list of a kind's records: in pages, or as one table. A kind's controller says below which address; the parameters
 * and the words of the description are what its {@link OwnedView} declares.
 */
public abstract class OwnedListController<T, D> implements AskedByKind {
    private final OwnedAnswers answers;
    private final OwnedView<T, D> view;

    protected OwnedListController(OwnedAnswers answers, OwnedView<T, D> view) {
        this.answers = answers;
        this.view = view;
    }

    /** A page of those that the caller may see. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<RecordPage> list(
            @RequestParam @Parameter(hidden = true) Map<String, String> asked,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam Optional<String> cursor,
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller) {
        return answers.list(caller, view, wanted(asked), limit, cursor);
    }

    /** All of them. */
    @GetMapping(produces = "text/csv")
    @Hidden
    public ResponseEntity<StreamingResponseBody> table(
            @RequestParam Map<String, String> asked, @AuthenticationPrincipal Caller caller) {
        return answers.table(caller, view, wanted(asked));
    }

    private Wanted wanted(Map<String, String> asked) {
        var wanted = view.questions().wanted(asked);
        count(wanted);
        return wanted;
    }

    /** Counts what a question costs beside being one request; a kind whose lists are searched says so. */
    protected void count(Wanted wanted) {}

    @Override
    public final Set<String> parameters() {
        return view.questions().filters().stream().map(OwnedFilter::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Who answers. */
    protected final OwnedAnswers answers() {
        return answers;
    }

    /** Of what. */
    protected final OwnedView<T, D> view() {
        return view;
    }
}
