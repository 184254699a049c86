package org.portolan.records.golden;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.records.shape.Shape;

/** The shapes that a class offers: constants, and methods that make one for a word of a code list. */
final class Shapes {
    private Shapes() {}

    /** By the names of class and member. */
    static SortedMap<String, Shape<?>> of(Class<?> type) {
        SortedMap<String, Shape<?>> found = new TreeMap<>();
        for (Field field : type.getFields()) {
            if (field.getType() == Shape.class && field.getDeclaringClass() == type) {
                found.put(type.getSimpleName() + "." + field.getName(), value(() -> field.get(null)));
            }
        }
        for (Method method : type.getMethods()) {
            if (method.getReturnType() == Shape.class && isMaker(method)) {
                Object[] words = Arrays.stream(method.getParameterTypes())
                        .map(list -> list.getEnumConstants()[0])
                        .toArray();
                found.put(type.getSimpleName() + "." + method.getName(), value(() -> method.invoke(null, words)));
            }
        }
        return found;
    }

    private static boolean isMaker(Method method) {
        return Modifier.isStatic(method.getModifiers())
                && Arrays.stream(method.getParameterTypes()).allMatch(Class::isEnum);
    }

    private interface Reflected {
        Object get() throws IllegalAccessException, InvocationTargetException;
    }

    private static Shape<?> value(Reflected member) {
        try {
            return (Shape<?>) member.get();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }
}
