package org.portolan.records.golden;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.portolan.records.container.MovementBatch;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Outcome;
import org.portolan.records.shape.Shape;

/**
 * A method of the product that reads a form. How that is written is found beside the method; what is only ever read, such
 * as the argument of a contract's function, has the canonical form.
 */
record Reader(Method reader) {
    /** Reads the bytes as the product does, and writes what was read. */
    byte[] rewrite(byte[] utf8) {
        Object read = reader.getParameterTypes()[0] == byte[].class
                ? call(reader, arguments(utf8))
                : StrictJson.readStored(utf8, fields -> call(reader, fields));
        return written(read instanceof Optional<?> maybe ? maybe.orElse(null) : read, utf8);
    }

    private byte[] written(Object read, byte[] utf8) {
        if (read == null) {
            return (byte[]) call(found(method -> method.getParameterCount() == 0), new Object[0]);
        }
        if (read instanceof ConfidentialPart<?> part) {
            return part.write();
        }
        if (read instanceof MovementBatch batch) {
            refuseAsItsFirst(batch);
        }
        Shape<?> shape = Shapes.of(read.getClass()).get(read.getClass().getSimpleName() + ".SHAPE");
        if (shape != null) {
            return write(shape, read);
        }
        Optional<Method> whole = writer(byte[].class, read.getClass());
        Optional<Method> object = writer(JsonObject.class, read.getClass());
        Optional<Method> fields = writer(void.class, JsonObject.Builder.class, read.getClass());
        if (whole.isPresent()) {
            return (byte[]) call(whole.get(), read);
        }
        if (object.isPresent()) {
            return CanonicalJson.write((JsonValue) call(object.get(), read));
        }
        if (fields.isPresent()) {
            JsonObject.Builder json = JsonObject.builder();
            call(fields.get(), json, read);
            return CanonicalJson.write(json.build());
        }
        return CanonicalJson.write(StrictJson.value(utf8));
    }

    @SuppressWarnings("unchecked")
    private static <T> byte[] write(Shape<T> shape, Object read) {
        return shape.write((T) read);
    }

    private static void refuseAsItsFirst(MovementBatch batch) {
        for (Outcome<?> outcome : batch.outcomes()) {
            if (outcome instanceof Outcome.Refused<?> refused) {
                throw new InvalidValue(refused.reasons());
            }
        }
    }

    private Optional<Method> writer(Class<?> result, Class<?>... parameters) {
        return methods()
                .filter(method -> method.getReturnType() == result
                        && Arrays.equals(method.getParameterTypes(), parameters)
                        && !method.getName().startsWith("read"))
                .findFirst();
    }

    private Method found(Predicate<Method> wanted) {
        return methods()
                .filter(method -> method.getReturnType() == byte[].class)
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError(reader + " reads nothing, and nothing says how that is written"));
    }

    private Stream<Method> methods() {
        return Arrays.stream(reader.getDeclaringClass().getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()));
    }

    private Object[] arguments(byte[] utf8) {
        return Arrays.stream(reader.getParameterTypes())
                .map(type -> type.isEnum() ? type.getEnumConstants()[0] : utf8)
                .toArray();
    }

    private static Object call(Method method, Object... arguments) {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether a method reads a document from bytes, or one part of a document for which no method reads bytes. */
    static boolean isReader(Method method) {
        List<Class<?>> parameters = List.of(method.getParameterTypes());
        return Modifier.isStatic(method.getModifiers())
                && !parameters.isEmpty()
                && method.getReturnType() != byte[].class
                && parameters.stream().skip(1).allMatch(Class::isEnum)
                && (parameters.getFirst() == byte[].class || parameters.getFirst() == JsonFields.class);
    }
}
