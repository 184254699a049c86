package org.portolan.gateway.edi.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.edi.group.ContainerGroup;
import org.portolan.gateway.edi.part.Findings;
import org.portolan.gateway.edi.part.Notice;
import org.portolan.gateway.edi.syntax.Position;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.reason.Reason;

/** What became of a container of a message: its movements, or all reasons why there are none. */
public record MappedContainer(
        String number,
        Position position,
        List<ContainerMovement> movements,
        List<Refusal> refusals,
        Findings findings) {

    /** The movements that its segments tell. */
    static MappedContainer of(ContainerGroup group, List<ContainerMovement> movements, Findings findings) {
        return new MappedContainer(number(group), group.eqd().position(), movements, List.of(), findings);
    }

    /** A container that is refused alone. */
    static MappedContainer refused(ContainerGroup group, List<Refusal> refusals, Findings findings) {
        return new MappedContainer(number(group), group.eqd().position(), List.of(), refusals, findings);
    }

    /** The same, refused after all for reasons that rules give. */
    public MappedContainer refused(List<Reason> reasons) {
        List<Refusal> why = reasons.stream().distinct().map(findings::refusal).toList();
        return new MappedContainer(number, position, List.of(), why, findings);
    }

    /** The first of the reasons why it is refused, if it is. */
    public Optional<Refusal> refusal() {
        return refusals.stream().findFirst();
    }

    /** The segments that became part of its events, shared ones among them. */
    Set<Segment> used() {
        return findings.used();
    }

    /** What the sender should know beside that. */
    public List<Notice> notices() {
        return findings.notices();
    }

    private static String number(ContainerGroup group) {
        String said = group.eqd().text(2).orElse("");
        return said.length() > 20 ? said.substring(0, 20) : said;
    }
}
