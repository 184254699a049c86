package org.portolan.records.breach;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.AbstractAssert;
import org.portolan.records.breach.back.Back;
import org.portolan.records.origin.CertificateOfOrigin;
import tools.jackson.core.JsonParser;

/** A class for each way to break a rule of the records. */
public final class Breaches {

    private Breaches() {}

    /** Knows a library. */
    public record Framework(AbstractAssert<?, ?> assertion) {}

    /** Reads JSON in its own way. */
    public record Parsed(JsonParser parser) {}

    /** Needs what needs it. */
    public record Circle(Back back) {}

    /** Knows a kind that is not its own. */
    public record Nosy(CertificateOfOrigin certificate) {}

    /** Reads the time of the machine. */
    public record Now(Instant time) {
        static Now read() {
            return new Now(Instant.now());
        }
    }

    /** Reads the machine's own clock. */
    public record Watch(Clock clock) {
        static Watch own() {
            return new Watch(Clock.systemUTC());
        }
    }

    /** Measures how long something takes. */
    public record Nanoseconds(long since) {
        static Nanoseconds read() {
            return new Nanoseconds(System.nanoTime());
        }
    }

    /** Draws. */
    public record Draw(Random random) {}

    /** Draws a name. */
    public record Drawn(UUID name) {}

    /** Draws a number without saying of what. */
    public static final class Dice {
        private Dice() {}

        static long throwOnce() {
            return Math.round(Math.random());
        }
    }

    /** Keeps an inexact number. */
    public static final class Kept {
        static final float WEIGHT = 1;

        private Kept() {}
    }

    /** Answers an inexact number. */
    public static final class Counted {
        private Counted() {}

        static Double count() {
            return 1.0;
        }
    }

    /** Takes an inexact number. */
    public static final class Taken {
        private Taken() {}

        static String take(double weight) {
            return "weighed";
        }
    }

    /** Goes through what is in no order. */
    public record Unordered(Map<String, String> words) {
        static Unordered copy(Map<String, String> words) {
            return new Unordered(new HashMap<>(words));
        }
    }

    /** Goes through a set that is in no order. */
    public record UnorderedSet(Set<String> words) {
        static UnorderedSet copy(List<String> words) {
            return new UnorderedSet(new HashSet<>(words));
        }
    }

    /** Writes in capitals as the machine's language has them. */
    public static final class Local {
        private Local() {}

        static String capitals(String word) {
            return word.toUpperCase();
        }
    }

    /** Asks for the machine's language. */
    public record Language(Locale locale) {
        static Language own() {
            return new Language(Locale.getDefault());
        }
    }

    /** Refuses without a reason. */
    public static final class Refusal {
        private Refusal() {}

        static void refuse() {
            throw new IllegalArgumentException("no");
        }
    }

    /** Changes what it is. */
    public enum Fickle {
        ONE;

        private int times;

        int again() {
            return ++times;
        }
    }
}
