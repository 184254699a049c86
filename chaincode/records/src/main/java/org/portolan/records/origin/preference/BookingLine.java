package org.portolan.records.origin.preference;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.origin.details.Amount;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.IntegerForm;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/**
 * What a booking says of one item.
 *
 * @param declarationItem the item of the declaration, from 1 to 9,999; a correction has none
 * @param certificateItem the item of the certificate, from 1 on
 * @param hsCode the code under which the goods are declared, six, or eight to twelve digits; claims have it
 * @param quantity what is claimed, granted, given back or written off, or what is left after a correction; without it, all
 * @param before what is left before a correction
 */
public record BookingLine(
        Optional<Integer> declarationItem,
        Integer certificateItem,
        Optional<String> hsCode,
        Optional<Amount> quantity,
        Optional<Amount> before) {
    private static final int HIGHEST_DECLARATION_ITEM = 9_999;
    private static final Pattern HS_CODE = Pattern.compile("\\d{6}|\\d{8,12}");

    /** As it stands in a booking. */
    public static final Shape<BookingLine> SHAPE = Shape.<BookingLine>of(line -> {
                var declarationItem =
                        line.optional("declarationItem", IntegerForm.COUNTED, BookingLine::declarationItem);
                var certificateItem =
                        line.required("certificateItem", IntegerForm.COUNTED, BookingLine::certificateItem);
                var hsCode = line.optional("hsCode", TextForm.WORDS.like("090210"), BookingLine::hsCode);
                var quantity = line.optional("quantity", Amount.SHAPE, BookingLine::quantity);
                var before = line.optional("before", Amount.SHAPE, BookingLine::before);
                return taken -> new BookingLine(
                        taken.of(declarationItem),
                        taken.of(certificateItem),
                        taken.of(hsCode),
                        taken.of(quantity),
                        taken.of(before));
            })
            .named("PreferenceLine", "What a booking says of one item.");

    public BookingLine {
        declarationItem.ifPresent(item -> requireItem("declarationItem", item, HIGHEST_DECLARATION_ITEM));
        requireItem("certificateItem", certificateItem, AccountDetails.MOST_ITEMS);
        Identifier.check("hsCode", hsCode, HS_CODE, "must have six, or eight to twelve digits");
    }

    private static void requireItem(String field, int item, int highest) {
        if (item < 1 || item > highest) {
            throw new InvalidValue(
                    Reason.at(field, ReasonCode.ITEM_NUMBER, "must be the number of an item, from 1 to " + highest));
        }
    }
}
