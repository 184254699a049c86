package org.portolan.gateway.dcsa.v3;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.portolan.gateway.dcsa.DcsaVersion;
import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.gateway.dcsa.v3.FeedbackElement.Severity;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemForm;
import org.springframework.stereotype.Component;

/** Errors as DCSA 3.0.0 tells them: feedback elements, at least one of which is an error. */
@Component
final class V3Problems implements ProblemForm {

    /** Under this name a problem carries feedback of its own. */
    static final String FEEDBACK = "feedbackElements";

    @Override
    public boolean isSpokenAt(String path) {
        return DcsaVersion.at(path).filter(DcsaVersion.V3::equals).isPresent();
    }

    @Override
    public Object document(Problem problem, HttpServletRequest request) {
        List<ObjectForm> elements = problem.more().get(FEEDBACK) instanceof List<?> feedback
                ? feedback.stream()
                        .filter(FeedbackElement.class::isInstance)
                        .map(element -> ((FeedbackElement) element).form())
                        .toList()
                : problem.each().stream().map(V3Problems::element).toList();
        return ObjectForm.begin().objects(FEEDBACK, elements).node();
    }

    private static ObjectForm element(Problem fault) {
        return new FeedbackElement(
                        Severity.ERROR,
                        fault.code() + ": " + fault.detail(),
                        fault.field().filter(path -> path.startsWith("$")))
                .form();
    }
}
