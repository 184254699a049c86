package org.portolan.gateway.access.rate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.records.trade.TraderIdentification;

/**
 * Something of which there is only so much for all callers, such as memory or streams: none of them gets more than a
 * share of it, nor does an organisation with all its callers, nor do all traders of an administration together.
 */
public final class Shares {
    private static final String ALL = "all";

    private final String what;
    private final Map<String, Integer> taken = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition given = lock.newCondition();
    private final int total;
    private final int ofCaller;
    private final int ofGroup;

    /**
     * Nothing is taken yet.
     *
     * @param what a plural for the problem that refuses more
     * @param ofCaller the most that one caller, or one trader with all its keys, may have
     * @param ofGroup the most that an organisation, or all traders of one, may have
     */
    public Shares(String what, int total, int ofCaller, int ofGroup) {
        this.what = what;
        this.total = total;
        this.ofCaller = ofCaller;
        this.ofGroup = ofGroup;
    }

    /** A quarter of all for a caller, and half for an organisation. */
    public static Shares of(String what, int total) {
        return new Shares(what, total, Math.max(1, total / 4), Math.max(1, total / 2));
    }

    /** Takes so much, or throws the problem that says whose share is used up and when to try again. */
    public void take(Caller caller, int amount, Duration retry) {
        lock.lock();
        try {
            if (fits(caller, amount)) {
                add(caller, amount);
                return;
            }
            boolean own = taken.getOrDefault(ALL, 0) + amount <= total;
            throw Problem.of(
                            own ? ProblemKind.RATE_LIMITED : ProblemKind.OVERLOADED,
                            own
                                    ? "The caller, or its organisation, has its share of the " + what
                                            + " that may be under way at the same time."
                                    : "As many " + what + " as possible are under way.")
                    .retryAfter(retry)
                    .exception();
        } finally {
            lock.unlock();
        }
    }

    /** Takes so much as soon as there is room; answers whether there was in time. */
    public boolean take(Caller caller, int amount, long patienceMillis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
            while (!fits(caller, amount)) {
                if (left <= 0) {
                    return false;
                }
                left = given.awaitNanos(left);
            }
            add(caller, amount);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Gives back what was taken. */
    public void give(Caller caller, int amount) {
        lock.lock();
        try {
            add(caller, -amount);
            given.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean fits(Caller caller, int amount) {
        return limits(caller).entrySet().stream()
                .allMatch(limit -> taken.getOrDefault(limit.getKey(), 0) + amount <= limit.getValue());
    }

    private void add(Caller caller, int amount) {
        limits(caller)
                .keySet()
                .forEach(name -> taken.merge(name, amount, (some, more) -> some + more == 0 ? null : some + more));
    }

    private Map<String, Integer> limits(Caller caller) {
        return Map.of(
                ALL,
                total,
                "caller " + caller.id(),
                ofCaller,
                caller.trader()
                        .map(TraderIdentification::number)
                        .map(number -> "trader " + number)
                        .orElse("officer " + caller.id()),
                ofCaller,
                (caller.trader().isPresent() ? "traders of " : "organisation ") + caller.organisation(),
                ofGroup);
    }
}
