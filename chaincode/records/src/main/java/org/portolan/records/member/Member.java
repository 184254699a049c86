package org.portolan.records.member;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portolan.records.member.Capacity.CustomsAdministration;
import org.portolan.records.member.Capacity.IssuingBody;
import org.portolan.records.member.Capacity.PortOperator;
import org.portolan.records.place.CountryCode;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;
import org.portolan.records.text.PlainText;

/** An organisation of the network and what it takes part as: at most once in each capacity. */
public record Member(MspId mspId, String name, List<Capacity> capacities) {
    public Member {
        PlainText.require("name", name, 100);
        capacities =
                capacities.stream().sorted(Comparator.comparing(Capacity::kind)).toList();
        if (capacities.isEmpty()
                || capacities.stream().map(Capacity::kind).distinct().count() < capacities.size()) {
            throw new InvalidValue(Reason.at(
                    "capacities", ReasonCode.CAPACITIES, "must name at least one capacity, and none of them twice"));
        }
    }

    /** The country whose customs administration this member is. */
    public Optional<CountryCode> customsOf() {
        return capacities(CustomsAdministration.class)
                .map(CustomsAdministration::country)
                .findFirst();
    }

    /** The country for which this member issues certificates of origin. */
    public Optional<CountryCode> issuesFor() {
        return capacities(IssuingBody.class).map(IssuingBody::country).findFirst();
    }

    /** Who is meant by a country: the bodies that issue certificates there or, where there is none, its customs; by MSP id. */
    public static List<MspId> standingFor(CountryCode country, Collection<Member> members) {
        var issuing = those(members, member -> member.issuesFor().filter(country::equals));
        return issuing.isEmpty() ? those(members, member -> member.customsOf().filter(country::equals)) : issuing;
    }

    private static List<MspId> those(Collection<Member> members, Function<Member, Optional<CountryCode>> standing) {
        return members.stream()
                .filter(member -> standing.apply(member).isPresent())
                .map(Member::mspId)
                .sorted()
                .toList();
    }

    /** A reason, at the field that names a record's owner, when this member is another than the owner. */
    public Optional<Reason> unlessItself(MspId owner, String field, ReasonCode code) {
        return Reasons.unless(mspId.equals(owner), field, code, "must be the member that signs the transaction");
    }

    /** A reason, at the field that names members, when this member is none of them. */
    public Optional<Reason> unlessAmong(List<MspId> named, String field, ReasonCode code) {
        return Reasons.unless(named.contains(mspId), field, code, "must contain the member that signs the transaction");
    }

    /** A reason, at the field that names members, when one of them is no customs administration of the network. */
    public static Optional<Reason> unlessAllCustoms(
            List<MspId> named, String field, Function<MspId, Optional<Member>> members) {
        return Reasons.unless(
                named.stream()
                        .allMatch(each ->
                                members.apply(each).flatMap(Member::customsOf).isPresent()),
                field,
                ReasonCode.NOT_A_CUSTOMS_ADMINISTRATION,
                "must be customs administrations of the network");
    }

    /** Whether this member operates ports at all. */
    public boolean isPortOperator() {
        return capacities(PortOperator.class).findAny().isPresent();
    }

    /** Whether this member operates the port at the place. */
    public boolean operates(UnLocode place) {
        return capacities(PortOperator.class).anyMatch(port -> port.places().contains(place));
    }

    /** The places that this member operates, in order; none for one that operates no port. */
    public List<UnLocode> operatedPlaces() {
        return capacities(PortOperator.class)
                .flatMap(port -> port.places().stream())
                .toList();
    }

    /** The first of its capacities in the order of {@link Capacity.Kind}, for a list that shows one word. */
    public Capacity.Kind kind() {
        return capacities.getFirst().kind();
    }

    private <C extends Capacity> Stream<C> capacities(Class<C> kind) {
        return capacities.stream().filter(kind::isInstance).map(kind::cast);
    }
}
