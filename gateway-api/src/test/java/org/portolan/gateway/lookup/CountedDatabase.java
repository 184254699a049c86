package org.portolan.gateway.lookup;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database that remembers which statements it was asked, and how many rows it gave. */
final class CountedDatabase {
    /** What one question cost. */
    record Work(List<String> statements, int rows) {}

    private final DataSource counted;
    private final List<String> statements = new ArrayList<>();
    private int rows;

    CountedDatabase(DataSource source) {
        this.counted = wrap(DataSource.class, source);
    }

    DataSource source() {
        return counted;
    }

    Work of(Runnable question) {
        statements.clear();
        rows = 0;
        question.run();
        return new Work(List.copyOf(statements), rows);
    }

    private <T> T wrap(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> result(method, arguments, call(target, method, arguments))));
    }

    private Object result(Method method, Object[] arguments, Object result) {
        return switch (result) {
            case Connection connection -> wrap(Connection.class, connection);
            case PreparedStatement statement -> {
                statements.add(arguments[0].toString());
                yield wrap(PreparedStatement.class, statement);
            }
            case ResultSet found -> wrap(ResultSet.class, found);
            case Boolean more
            when method.getName().equals("next") && more -> {
                rows++;
                yield true;
            }
            case null, default -> result;
        };
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
