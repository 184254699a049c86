package org.portolan.gateway.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemException;
import org.springframework.web.servlet.ModelAndView;

/** Shows a form again that was not taken: nobody types twice what one of the fields is wrong in. */
public final class FormRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Who may not send the form is not shown it. */
    private static final Set<Integer> NO_FORM = Set.of(401, 403, 404);

    private final transient ModelAndView page;
    private final transient Problem problem;
    private final transient Map<String, String> typed;
    private final transient FormLabels labels;

    private FormRefused(ModelAndView page, Problem problem, Map<String, String> typed, FormLabels labels) {
        super(problem.code(), null, false, false);
        this.page = page;
        this.problem = problem;
        this.typed = Map.copyOf(typed);
        this.labels = labels;
    }

    /**
     * What a form leads to, or else the page that it stands on once more.
     *
     * @param typed what may be shown again
     */
    public static ModelAndView or(
            Supplier<ModelAndView> taken, Supplier<ModelAndView> page, Map<String, String> typed, FormLabels labels) {
        try {
            return taken.get();
        } catch (ProblemException refused) {
            if (NO_FORM.contains(refused.problem().status())) {
                throw refused;
            }
            throw new FormRefused(page.get(), refused.problem(), typed, labels);
        }
    }

    /**
     * A page with its form as far as it is filled in, for whoever asked for more fields before sending it.
     *
     * @param next the first of the fields that were asked for, if there are more
     */
    public static ModelAndView unfinished(
            ModelAndView page, Map<String, String> typed, Optional<String> next, FormLabels labels) {
        Map<String, String> wider = new TreeMap<>(typed);
        next.ifPresent(field -> wider.put(field, ""));
        return show(page, new RefusedForm(wider, List.of()), labels).addObject("nextLine", next.orElse(""));
    }

    Problem problem() {
        return problem;
    }

    /** The page, with the form as it was sent: what is sent again from it is known again. */
    ModelAndView page(Problem told) {
        return show(page, RefusedForm.of(told, typed, labels), labels);
    }

    private static ModelAndView show(ModelAndView page, RefusedForm form, FormLabels labels) {
        if (form.typed().containsKey(FormToken.NAME)) {
            page.addObject(FormToken.NAME, form.value(FormToken.NAME));
        }
        return page.addObject("refused", form).addObject("labels", labels);
    }
}
