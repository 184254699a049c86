package org.portolan.gateway.origin.view.form;

import java.util.List;
import java.util.Optional;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateFlag;

/**
 * The empty form of an agreement: its boxes in their official order, numbers and words. They lie in
 * {@code resources/forms}.
 *
 * @param left boxes above the goods, at the left; the heading stands at the right above those of {@code right}
 * @param besides where stands what has no box of its own: the remarks, or the description of the goods
 * @param remarks a box below the goods, over the whole width
 */
record FormSheet(
        Optional<String> agreement,
        Optional<String> formType,
        String named,
        List<String> heading,
        List<Box> left,
        List<Box> right,
        List<Column> columns,
        Besides besides,
        Optional<Box> remarks,
        Box declaration,
        Box certification,
        Optional<String> ticksTitle,
        List<Tick> ticks) {
    FormSheet {
        heading = List.copyOf(heading);
        left = List.copyOf(left);
        right = List.copyOf(right);
        columns = List.copyOf(columns);
        ticks = List.copyOf(ticks);
    }

    /** A box: its title, what is printed on the empty form before and after what is filled in, and what that is. */
    record Box(String title, List<String> before, Optional<BoxPart> part, List<String> after) {
        Box {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** A column of the goods, and its share of the width in hundredths. */
    record Column(String title, int share, List<ItemPart> parts) {
        Column {
            parts = List.copyOf(parts);
        }
    }

    /** Words to tick; without a flag they are for others to tick. */
    record Tick(String words, Optional<CertificateFlag> flag) {}

    /** Where stands what a certificate tells beside its boxes. */
    enum Besides {
        REMARKS,
        DESCRIPTION
    }

    boolean isFor(CertificateOfOrigin certificate) {
        return agreement.filter(certificate.agreement()::equals).isPresent()
                && formType.filter(certificate.formType()::equals).isPresent();
    }

    /** Whether the form has words of its own for it. */
    boolean ticks(CertificateFlag flag) {
        return ticks.stream().anyMatch(tick -> tick.flag().filter(flag::equals).isPresent());
    }
}
