package org.portolan.records.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonBoolean;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.reason.InvalidValue;

/** Every shape that a record declares, found in the classes, so that none is forgotten. */
class EveryShapeTest {

    static Stream<Arguments> shapes() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.portolan.records").stream()
                        .flatMap(owner -> owner.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Shape.class))
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .map(field -> Arguments.of(field.getFullName(), declared(field)));
    }

    /** A field that is declared and never taken would be described, written, and refused when it is read again. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void takes_every_field_that_it_declares(String name, Shape<?> shape) {
        JsonObject.Builder unfit = JsonObject.builder();
        if (shape.version() > 1) {
            unfit.put("schemaVersion", new JsonInteger(shape.version()));
        }
        shape.fields().forEach(field -> unfit.put(field.name(), new JsonBoolean(true)));

        InvalidValue refusal =
                catchThrowableOfType(InvalidValue.class, () -> shape.readStored(CanonicalJson.write(unfit.build())));

        assertThat(shape.fields()).isNotEmpty();
        assertThat(refusal.reasons())
                .extracting(reason -> reason.field() + " " + reason.code())
                .containsExactlyInAnyOrderElementsOf(shape.fields().stream()
                        .map(field -> field.name() + " WRONG_TYPE")
                        .toList());
    }

    private static Shape<?> declared(JavaField field) {
        try {
            Field constant = field.reflect();
            constant.setAccessible(true);
            return (Shape<?>) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError("the shape " + field.getFullName() + " cannot be read", hidden);
        }
    }
}
