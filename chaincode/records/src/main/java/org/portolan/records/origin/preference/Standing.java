package org.portolan.records.origin.preference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portolan.records.origin.agreement.Allowance;
import org.portolan.records.origin.details.Amount;
import org.portolan.records.origin.statement.RejectionNotice;

/** What the entries of an account come to: its claims, what is left of each item, and the state. */
public final class Standing {
    private final List<Amount> certified;
    private final List<Allowance> allows;
    private final SortedMap<Claim.Key, Claim> claims = new TreeMap<>();
    /** What the claims on an item take together. */
    private final SortedMap<Integer, BigDecimal> taken = new TreeMap<>();

    private final SortedMap<Integer, BigDecimal> corrected = new TreeMap<>();
    private Optional<RejectionNotice> lastNotice = Optional.empty();
    private boolean said;
    /** Why the data as they were received cannot be read. */
    private Optional<String> unreadable = Optional.empty();

    private Standing(List<Amount> certified, List<Allowance> allows) {
        this.certified = certified;
        this.allows = allows;
    }

    /** What an account comes to. */
    public static Standing of(AccountDetails account) {
        return Succession.of(account.certified(), account.allows(), account.entries());
    }

    /** A certificate on which nothing is booked. */
    static Standing opening(List<Amount> certified, List<Allowance> allows) {
        return new Standing(certified, allows);
    }

    /** The same, to try on it what else might be booked. */
    Standing copy() {
        Standing same = new Standing(certified, allows);
        same.claims.putAll(claims);
        same.taken.putAll(taken);
        same.corrected.putAll(corrected);
        same.lastNotice = lastNotice;
        same.said = said;
        same.unreadable = unreadable;
        return same;
    }

    /** Whether more was taken or given back than there is. */
    boolean isOverdrawn() {
        return claims.values().stream().anyMatch(Claim::isOverdrawn)
                || corrected.values().stream().anyMatch(less -> less.signum() < 0)
                || IntStream.rangeClosed(1, certified.size())
                        .anyMatch(item -> leftNumber(item).signum() < 0);
    }

    /** The balance of each item, in their order. */
    public List<Balance> balances() {
        return IntStream.rangeClosed(1, certified.size())
                .mapToObj(this::balance)
                .toList();
    }

    /** Where the certificate stands at the administration. */
    public PreferenceState state() {
        if (claims.values().stream().anyMatch(Claim::isOpen)) {
            return PreferenceState.CLAIMED;
        }
        long granted = granting().distinct().count();
        if (granted == 0) {
            boolean denied = claims.values().stream().anyMatch(claim -> claim.decision() == Claim.Decision.DENIED);
            return denied ? PreferenceState.DENIED : received();
        }
        if (!isUsedUp()) {
            return PreferenceState.PARTLY_USED;
        }
        return granted == 1 ? PreferenceState.GRANTED : PreferenceState.USED;
    }

    private PreferenceState received() {
        return unreadable.isEmpty() ? PreferenceState.RECEIVED : PreferenceState.NOT_READABLE;
    }

    /** Whether the administration has said of the data that it received whether they can be read; a claim says so too. */
    boolean isSaid(boolean asReadable) {
        return said && unreadable.isEmpty() == asReadable;
    }

    /** Whether preference was claimed, and not given back. */
    boolean isClaimed() {
        return claims.values().stream().anyMatch(Claim::stands);
    }

    /** The notice of the last denial, where preference stands denied. */
    public Optional<RejectionNotice> notice() {
        return lastNotice.filter(last -> state() == PreferenceState.DENIED);
    }

    /** Why the certificate cannot be read, where that is the administration's last word on it. */
    public Optional<String> unreadable() {
        return unreadable;
    }

    /** Whether by its claims this can still be booked on an account, or on a certificate that has none. */
    public static boolean isOpenTo(BookingKind kind, Optional<AccountDetails> account) {
        Standing standing = account.map(Standing::of).orElseGet(() -> opening(List.of(), List.of()));
        return switch (kind) {
            case ACKNOWLEDGED -> !standing.isSaid(true);
            case NOT_READABLE -> !standing.isSaid(false) && !standing.isClaimed();
            case CLAIMED, WRITTEN_OFF, CORRECTED -> true;
            case GRANTED, DENIED, GIVEN_BACK ->
                standing.claims.values().stream().anyMatch(claim -> isDue(kind, claim));
        };
    }

    /** Whether another declaration than this has taken what cannot be had in parts. */
    boolean isTakenFor(String declaration) {
        return !allows.contains(Allowance.PARTIAL_USE)
                && taking().anyMatch(claim -> !claim.key().declaration().equals(declaration));
    }

    /** The declarations for which something is taken, in their order. */
    public List<String> declarations() {
        return taking().map(claim -> claim.key().declaration()).distinct().toList();
    }

    boolean hasItem(int item) {
        return item <= certified.size();
    }

    /** What no claim takes: the most that can be left of an item. */
    Amount unclaimed(int item) {
        return Amount.of(unclaimedNumber(item), unit(item));
    }

    Amount left(int item) {
        return Amount.of(leftNumber(item), unit(item));
    }

    private BigDecimal unclaimedNumber(int item) {
        return certified.get(item - 1).number().subtract(taken.getOrDefault(item, BigDecimal.ZERO));
    }

    private BigDecimal leftNumber(int item) {
        return unclaimedNumber(item).subtract(corrected.getOrDefault(item, BigDecimal.ZERO));
    }

    String unit(int item) {
        return certified.get(item - 1).unit();
    }

    Optional<Claim> claim(Claim.Key key) {
        return Optional.ofNullable(claims.get(key));
    }

    /** The claims of a declaration. */
    List<Claim> of(String declaration) {
        return claims.values().stream()
                .filter(claim -> claim.key().declaration().equals(declaration))
                .toList();
    }

    /** Counts a booking in, which has to be one that may be booked. */
    void take(Booking booking) {
        lastNotice = booking.notice().or(() -> lastNotice);
        if (booking.kind().receives() || booking.kind().claims()) {
            said = true;
            unreadable = booking.reason().filter(reason -> booking.kind() == BookingKind.NOT_READABLE);
        }
        switch (booking.kind()) {
            case ACKNOWLEDGED, NOT_READABLE -> {}
            case CLAIMED -> booking.lines().forEach(line -> put(claim(booking, line)));
            case WRITTEN_OFF ->
                booking.lines().forEach(line -> put(claim(booking, line).granted(quantity(line))));
            case GRANTED -> concerned(booking).forEach(part -> put(part.claim().granted(part.quantity())));
            case DENIED -> concerned(booking).forEach(part -> put(part.claim().denied()));
            case GIVEN_BACK ->
                concerned(booking).forEach(part -> put(part.claim().without(part.quantity())));
            case CORRECTED -> booking.lines().forEach(this::correct);
        }
    }

    /** A claim that a booking is about, and the quantity that it names of it, or all. */
    record Part(Claim claim, BigDecimal quantity) {}

    /** The claims that a decision is about: those that it names, or all of its declaration that it can be about. */
    List<Part> concerned(Booking booking) {
        String declaration = booking.declaration().orElseThrow();
        if (booking.lines().isEmpty()) {
            return of(declaration).stream()
                    .filter(claim -> isDue(booking.kind(), claim))
                    .map(claim -> new Part(claim, claim.taken()))
                    .toList();
        }
        return booking.lines().stream()
                .flatMap(line -> claim(key(declaration, line)).stream()
                        .map(claim -> new Part(
                                claim, line.quantity().map(Amount::number).orElseGet(() -> whole(booking, claim)))))
                .toList();
    }

    static Claim.Key key(String declaration, BookingLine line) {
        return new Claim.Key(declaration, line.declarationItem().orElseThrow(), line.certificateItem());
    }

    private static BigDecimal whole(Booking booking, Claim claim) {
        return booking.kind() == BookingKind.GRANTED ? claim.claimed() : claim.taken();
    }

    private static boolean isDue(BookingKind kind, Claim claim) {
        return kind == BookingKind.GRANTED ? claim.isOpen() : claim.takesSomething();
    }

    private static Claim claim(Booking booking, BookingLine line) {
        return Claim.of(key(booking.declaration().orElseThrow(), line), quantity(line));
    }

    private static BigDecimal quantity(BookingLine line) {
        return line.quantity().orElseThrow().number();
    }

    private void put(Claim claim) {
        Claim before = claims.put(claim.key(), claim);
        BigDecimal more = before == null ? claim.taken() : claim.taken().subtract(before.taken());
        taken.merge(claim.key().certificateItem(), more, BigDecimal::add);
    }

    private void correct(BookingLine line) {
        int item = line.certificateItem();
        corrected.put(item, unclaimedNumber(item).subtract(quantity(line)));
    }

    private Balance balance(int item) {
        Amount whole = certified.get(item - 1);
        return Balance.of(
                item,
                whole,
                sum(of(item).filter(Claim::isOpen).map(Claim::claimed)),
                sum(of(item).map(Claim::granted)),
                leftNumber(item));
    }

    private boolean isUsedUp() {
        boolean nothingLeft = IntStream.rangeClosed(1, certified.size())
                .allMatch(item -> leftNumber(item).signum() == 0);
        return nothingLeft || !allows.contains(Allowance.PARTIAL_USE);
    }

    private Stream<Claim> of(int item) {
        return claims.values().stream().filter(claim -> claim.key().certificateItem() == item);
    }

    private Stream<Claim> taking() {
        return claims.values().stream().filter(Claim::takesSomething);
    }

    private Stream<String> granting() {
        return taking().filter(claim -> claim.decision() == Claim.Decision.GRANTED)
                .map(claim -> claim.key().declaration());
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
