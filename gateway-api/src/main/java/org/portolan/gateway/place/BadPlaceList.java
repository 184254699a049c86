package org.portolan.gateway.place;

import java.io.Serial;
import java.nio.file.Path;

/** The file that {@code portolan.places} names cannot be used; the message says at which line and why. */
public final class BadPlaceList extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    BadPlaceList(Path file, long line, String what) {
        super("portolan.places: " + file + ", line " + line + ", has " + what);
    }

    BadPlaceList(Path file, Exception cause) {
        super("portolan.places: " + file + " cannot be read: " + cause.getMessage(), cause);
    }
}
