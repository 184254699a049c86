package org.portolan.records.alarm.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.portolan.records.container.Place;

/** All versions of the rules of some places; what held when is asked here, in whatever order the versions came. */
public record Rules(List<RuleVersion> versions) {
    private static final Comparator<RuleVersion> ORDER = Comparator.comparing(
                    (RuleVersion version) -> version.rule().ruleId())
            .thenComparingInt(RuleVersion::version);

    public Rules {
        versions = versions.stream().sorted(ORDER).toList();
    }

    /** These versions. */
    public static Rules of(Collection<RuleVersion> versions) {
        return new Rules(List.copyOf(versions));
    }

    /** The versions of one rule, the first one first. */
    public List<RuleVersion> of(RuleId ruleId) {
        return versions.stream()
                .filter(version -> version.rule().ruleId().equals(ruleId))
                .toList();
    }

    /**
     * What held at a place at a time: of each rule the version of the highest number among those valid then, and of a
     * rule of the facility and one of the whole place about the same matter the former.
     */
    public List<RuleVersion> inForce(Place place, OffsetDateTime time, Predicate<AlarmRule> wanted) {
        SortedMap<RuleId, RuleVersion> byMatter = new TreeMap<>();
        versions.stream()
                .filter(version -> wanted.test(version.rule()) && version.rule().holdsAt(place))
                .filter(version -> isInForce(version, time))
                .forEach(version -> byMatter.merge(version.rule().matter(), version, Rules::closer));
        return List.copyOf(byMatter.values());
    }

    /** How long a port has to explain an alarm that was raised at a time. */
    public Duration timeToExplain(Place place, OffsetDateTime raisedAt) {
        return inForce(place, raisedAt, ExplanationPeriod.class::isInstance).stream()
                .map(version -> (ExplanationPeriod) version.rule())
                .map(period -> Duration.ofMinutes(period.limitMinutes()))
                .findFirst()
                .orElse(ExplanationPeriod.DEFAULT);
    }

    private static RuleVersion closer(RuleVersion one, RuleVersion other) {
        return one.rule().facilityCode().isPresent() ? one : other;
    }

    private boolean isInForce(RuleVersion version, OffsetDateTime time) {
        Instant moment = time.toInstant();
        Optional<RuleVersion> latest = of(version.rule().ruleId()).stream()
                .filter(other -> !other.validFrom().toInstant().isAfter(moment))
                .max(Comparator.comparingInt(RuleVersion::version));
        return latest.filter(version::equals).isPresent();
    }
}
