package org.portolan.network.doctor.machine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;

/** Whether the disk of the data folder can be written to, and for how long. */
public final class DiskCheck implements Check {

    /** What a start demands. */
    private static final long LEAST = 256L << 20;

    private static final long COMFORTABLE = 2L << 30;
    private static final int LEAST_INODES_PERCENT = 5;
    private static final long FEW_DAYS = 30;

    /** Less tells of the start, not of the work. */
    private static final Duration ENOUGH_HISTORY = Duration.ofDays(3);

    private final DiskUse disk;
    private final Clock clock;

    public DiskCheck(DiskUse disk, Clock clock) {
        this.disk = disk;
        this.clock = clock;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(permission());
        findings.add(space());
        disk.freeInodesPercent().ifPresent(percent -> findings.add(inodes(percent)));
        disk.since()
                .map(since -> Duration.between(since, clock.instant()))
                .filter(history -> history.compareTo(ENOUGH_HISTORY) >= 0 && disk.used() > 0)
                .ifPresent(history -> findings.add(growth(history)));
        return findings;
    }

    private Finding permission() {
        return disk.writable()
                ? Finding.ok(Machine.NAME, "folder", disk.folder() + " can be written to")
                : Finding.fault(
                        Machine.NAME,
                        "folder",
                        "this user may not write to " + disk.folder(),
                        "Give the folder to the user who runs the network, or name another one with --data.");
    }

    private Finding space() {
        String left = megabytes(disk.free()) + " are free on the disk of " + disk.folder();
        if (disk.free() < LEAST) {
            return Finding.fault(
                    Machine.NAME,
                    "disk",
                    left,
                    "Make room: nodes stop when it is full, and do not start below 256 MB.");
        }
        if (disk.free() < COMFORTABLE) {
            return Finding.warning(Machine.NAME, "disk", left, "Make room, or move the folder to a larger disk.");
        }
        return Finding.ok(Machine.NAME, "disk", left);
    }

    private static Finding inodes(int percent) {
        String left = "%d %% of the disk's inodes are free".formatted(percent);
        return percent >= LEAST_INODES_PERCENT
                ? Finding.ok(Machine.NAME, "inodes", left)
                : Finding.warning(Machine.NAME, "inodes", left, "Delete small files that nobody needs on this disk.");
    }

    /** An average of the past; it says so, since next month's trade may be another. */
    private Finding growth(Duration history) {
        long perDay = Math.max(1, disk.used() / history.toDays());
        long days = disk.free() / perDay;
        String says = "at the average of the last %d days (%s a day) the disk is full in %d days"
                .formatted(history.toDays(), megabytes(perDay), days);
        return days >= FEW_DAYS
                ? Finding.ok(Machine.NAME, "growth", says)
                : Finding.warning(Machine.NAME, "growth", says, "Plan a larger disk now.");
    }

    private static String megabytes(long bytes) {
        return "%,d MB".formatted(bytes >> 20);
    }
}
