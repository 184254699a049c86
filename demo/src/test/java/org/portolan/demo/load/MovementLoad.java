package org.portolan.demo.load;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Yard events of a terminal, 20 for each container: event {@code i} of a load is the same whenever it is asked for. */
public final class MovementLoad {
    private static final int EVENTS_PER_CONTAINER = 20;
    private static final String OWNER = "PTL";

    private final int firstSerial;
    private final String location;
    private final Instant start;

    public MovementLoad(int firstSerial, String location, Instant start) {
        this.firstSerial = firstSerial;
        this.location = location;
        this.start = start;
    }

    /** One event as JSON without a line end. */
    public String event(int i) {
        Instant time = start.plusSeconds(i);
        return "{\"billOfLading\":\"LOAD%07d\",\"classifier\":\"ACT\",\"containerNumber\":\"%s\",\"direction\":\"IMPORT\",\"emptyIndicator\":\"LADEN\",\"eventCode\":\"XSTK\",\"eventTime\":\"%s\",\"eventType\":\"EQUIPMENT\",\"location\":\"%s\",\"reportedTime\":\"%s\",\"yardSlot\":\"G%05d.%d\"}"
                .formatted(
                        firstSerial + i / EVENTS_PER_CONTAINER,
                        containerNumber(i),
                        offset(time),
                        location,
                        offset(time.plusSeconds(60)),
                        i % 100_000,
                        i % 5 + 1);
    }

    public String containerNumber(int i) {
        String serial =
                OWNER + "U" + String.format(Locale.ROOT, "%06d", (firstSerial + i / EVENTS_PER_CONTAINER) % 1_000_000);
        int sum = 0;
        for (int position = 0; position < serial.length(); position++) {
            sum += value(serial.charAt(position)) << position;
        }
        return serial + sum % 11 % 10;
    }

    /** The events from {@code from} up to and without {@code to} as a body of lines, made while it is read. */
    public InputStream lines(int from, int to) {
        return new LinesStream(IntStream.range(from, to)
                .mapToObj(i -> (event(i) + "\n").getBytes(StandardCharsets.UTF_8))
                .iterator());
    }

    public Stream<String> containerNumbers(int events) {
        return IntStream.range(0, (events + EVENTS_PER_CONTAINER - 1) / EVENTS_PER_CONTAINER)
                .mapToObj(container -> containerNumber(container * EVENTS_PER_CONTAINER));
    }

    private static String offset(Instant time) {
        return time.toString().replace("Z", "+00:00");
    }

    private static int value(char character) {
        if (Character.isDigit(character)) {
            return character - '0';
        }
        int value = 10;
        for (char letter = 'A'; letter < character; letter++) {
            value += value % 11 == 10 ? 2 : 1;
        }
        return value;
    }
}
