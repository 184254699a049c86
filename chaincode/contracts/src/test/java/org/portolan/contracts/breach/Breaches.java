package org.portolan.contracts.breach;

import io.grpc.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import org.assertj.core.api.AbstractAssert;
import org.portolan.contracts.circle.Back;
import org.portolan.contracts.owned.Register;
import org.portolan.records.member.Role;
import org.portolan.records.notice.Notice;

/** A class for each way to break a rule of the contracts; a contract that is yet to come stands in such a package. */
public final class Breaches {

    private Breaches() {}

    /** Knows a library that no contract needs. */
    public record Framework(AbstractAssert<?, ?> assertion) {}

    /** Knows how peers are reached. */
    public record Grpc(Status status) {}

    /** Reads the time of the machine, at an offset. */
    public record Now(OffsetDateTime time) {
        static Now read() {
            return new Now(OffsetDateTime.now(ZoneOffset.UTC));
        }
    }

    /** Reads the day of a place. */
    public record Today(LocalDate day) {
        static Today read() {
            return new Today(LocalDate.now(ZoneId.of("UTC")));
        }
    }

    /** Measures how long something takes. */
    public record Nanoseconds(long since) {
        static Nanoseconds read() {
            return new Nanoseconds(System.nanoTime());
        }
    }

    /** Holds a clock. */
    public record Watch(Clock clock) {}

    /** Asks how the machine is set up. */
    public record Setting(Optional<String> value) {
        static Setting read() {
            return new Setting(Optional.ofNullable(System.getenv("PORTOLAN")));
        }
    }

    /** Asks how the process was started. */
    public record Property(String value) {
        static Property read() {
            return new Property(System.getProperty("portolan", ""));
        }
    }

    /** Draws. */
    public record Draw(Random random) {}

    /** Draws a name. */
    public record Drawn(UUID name) {
        static Drawn read() {
            return new Drawn(UUID.randomUUID());
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

    /** Counts inexactly. */
    public record Inexact(Double weight) {}

    /** Logs. */
    public record Logs(Logger log) {}

    /** Needs what needs it. */
    public record Circle(Back back) {}

    /** Knows a kind that is not its own. */
    public record Nosy(Notice notice) {}

    /** Says for whom its records are. */
    public record ByHand(Register<?> register) {
        static Role reader() {
            return Role.AUDITOR;
        }
    }

    /** May be inherited from. */
    public static class Inheritable {}
}
