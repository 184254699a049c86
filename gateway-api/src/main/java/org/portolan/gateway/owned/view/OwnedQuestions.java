package org.portolan.gateway.owned.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.owned.view.search.Wanted;

/**
 * What programs ask about records of a kind at the addresses that all kinds have alike: by what lists are narrowed, and how
 * a description calls each question.
 *
 * @param filters in the order in which they are described, and stand above a list on its page
 */
public record OwnedQuestions(List<OwnedFilter> filters, List<Question> questions) {
    /** Where one record is, below its list. */
    public static final String ONE = "/{owner}/{id}";
    /** Where its history is. */
    public static final String HISTORY = ONE + "/history";

    /**
     * One of them.
     *
     * @param path what follows the address of the list; empty for the list itself
     */
    public record Question(String path, String operationId, String summary, Optional<String> description) {}

    public OwnedQuestions {
        filters = List.copyOf(filters);
        questions = List.copyOf(questions);
    }

    /** Of a kind that has controllers of its own. */
    static OwnedQuestions none() {
        return new OwnedQuestions(List.of(), List.of());
    }

    /** A list that is narrowed by these. */
    public static OwnedQuestions list(String operationId, String summary, String description, OwnedFilter... filters) {
        return new OwnedQuestions(
                List.of(filters), List.of(new Question("", operationId, summary, Optional.of(description))));
    }

    /** And one record by its name. */
    public OwnedQuestions read(String operationId, String summary) {
        return and(new Question(ONE, operationId, summary, Optional.empty()));
    }

    /** And what happened to it. */
    public OwnedQuestions history(String operationId, String summary) {
        return and(new Question(HISTORY, operationId, summary, Optional.empty()));
    }

    /** What is meant by parameters of these names; others are not looked at. */
    public Wanted wanted(Map<String, String> parameters) {
        var wanted = Wanted.all();
        for (var filter : filters) {
            wanted = filter.asked().apply(wanted, Optional.ofNullable(parameters.get(filter.name())));
        }
        return wanted;
    }

    private OwnedQuestions and(Question another) {
        return new OwnedQuestions(
                filters, Stream.concat(questions.stream(), Stream.of(another)).toList());
    }
}
