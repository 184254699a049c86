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

/** What became of a container of a message: its movements, or why there are none. */
public record MappedContainer(
        String number,
        Position position,
        List<ContainerMovement> movements,
        Optional<Refusal> refusal,
        Findings findings) {

    /** The movements that its segments tell. */
    static MappedContainer of(ContainerGroup group, List<ContainerMovement> movements, Findings findings) {
        return new MappedContainer(number(group), group.eqd().position(), movements, Optional.empty(), findings);
    }

    /** A container that is refused alone. */
    static MappedContainer refused(ContainerGroup group, Refusal refusal, Findings findings) {
        return new MappedContainer(number(group), group.eqd().position(), List.of(), Optional.of(refusal), findings);
    }

    /** The same, refused after all for a reason that a rule gives. */
    public MappedContainer refused(Reason reason) {
        return new MappedContainer(number, position, List.of(), Optional.of(findings.refusal(reason)), findings);
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
