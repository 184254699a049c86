package org.portolan.network.command;

import java.lang.reflect.Constructor;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, handing the clock to those that ask for one. */
final class CommandFactory implements IFactory {

    private final Clock clock;

    CommandFactory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Clock.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(clock));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
