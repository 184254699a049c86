package org.portolan.gateway.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.reading.Codes;

/**
 * Says of the records that answers are made of which of their members are always there, and which codes they hold. All are
 * there but those that are optional, for only these are left out where they are absent; a record that says itself what it
 * requires is left alone. Codes are those of the list with which a member is marked.
 */
final class AnswerMembers implements ModelConverter {
    private static final String OURS = "org.portolan.";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Class<?> answer = Json31.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && answer.isRecord() && answer.getName().startsWith(OURS)) {
            var schema = defined(resolved, context);
            require(schema, answer);
            list(schema, answer);
        }
        return resolved;
    }

    private static Schema<?> defined(Schema<?> resolved, ModelConverterContext context) {
        return Optional.ofNullable(resolved.get$ref())
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .<Schema<?>>map(name -> context.getDefinedModels().get(name))
                .orElse(resolved);
    }

    private static void require(Schema<?> schema, Class<?> answer) {
        if (schema.getProperties() == null || schema.getRequired() != null) {
            return;
        }
        List<String> always = Stream.of(answer.getRecordComponents())
                .filter(component -> component.getType() != Optional.class)
                .map(RecordComponent::getName)
                .filter(schema.getProperties()::containsKey)
                .toList();
        if (!always.isEmpty()) {
            schema.setRequired(always);
        }
    }

    private static void list(Schema<?> schema, Class<?> answer) {
        for (RecordComponent component : answer.getRecordComponents()) {
            var marked = component.getAnnotation(Codes.class);
            if (marked != null && schema.getProperties() != null) {
                var property = Objects.requireNonNull(schema.getProperties().get(component.getName()));
                CodeLists.set(property, CodeLists.codes(marked.value()));
            }
        }
    }
}
