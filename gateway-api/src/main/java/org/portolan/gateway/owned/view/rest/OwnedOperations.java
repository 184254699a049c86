package org.portolan.gateway.owned.view.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.portolan.gateway.owned.view.OwnedFilter;
import org.portolan.gateway.owned.view.OwnedQuestions.Question;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.gateway.reading.ShapeSchema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says in the description what may be asked about records of each kind, in the words of the kind. */
@Component
final class OwnedOperations implements OpenApiCustomizer {
    private final ObjectProvider<OwnedView<?, ?>> views;

    OwnedOperations(ObjectProvider<OwnedView<?, ?>> views) {
        this.views = views;
    }

    @Override
    public void customise(OpenAPI description) {
        views.orderedStream()
                .forEach(view -> view.questions().questions().forEach(question -> {
                    var path = view.address() + question.path();
                    var operation = Objects.requireNonNull(
                                    description.getPaths().get(path), path)
                            .getGet();
                    name(operation, question);
                    if (question.path().isEmpty()) {
                        List<Parameter> parameters = new ArrayList<>(view.questions().filters().stream()
                                .map(OwnedOperations::parameter)
                                .toList());
                        parameters.addAll(operation.getParameters());
                        operation.setParameters(parameters);
                    }
                }));
    }

    private static void name(Operation operation, Question question) {
        operation.operationId(question.operationId()).summary(question.summary());
        question.description().ifPresent(operation::description);
    }

    private static Parameter parameter(OwnedFilter filter) {
        var parameter = new QueryParameter()
                .name(filter.name())
                .description(filter.description())
                .required(false)
                .schema(ShapeSchema.of(filter.schema()));
        filter.example().ifPresent(parameter::example);
        return parameter;
    }
}
