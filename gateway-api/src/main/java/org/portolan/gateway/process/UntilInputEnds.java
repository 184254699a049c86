package org.portolan.gateway.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Ends the gateway when standard input ends, that is, with the process that started it: a starter that is killed leaves
 * no gateway behind. Switched on by {@code portolan.until-input-ends}.
 */
@Component
@ConditionalOnProperty("portolan.until-input-ends")
final class UntilInputEnds {
    UntilInputEnds() {
        Thread.ofPlatform().daemon().name("until-input-ends").start(() -> waitForEnd(System.in));
    }

    private static void waitForEnd(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // An input that cannot be read any more has ended too.
        }
        System.exit(0);
    }
}
