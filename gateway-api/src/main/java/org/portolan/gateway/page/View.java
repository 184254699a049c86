package org.portolan.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.screen.ScreenRefusal;
import org.portolan.gateway.trace.Moment;
import org.portolan.gateway.trace.Moment.Knowledge;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.text.TimeText;

/**
 * How a reader wants to see a container: which journey, of which moment, in which language. What cannot be read is
 * refused: the answer would be one to another question. A field of a form that was left empty says nothing.
 *
 * @param journey the number of an earlier one; none for the current one
 */
record View(OptionalInt journey, Optional<Moment> moment, Locale locale) {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
    private static final Pattern OFFSET = Pattern.compile("([Zz]|[+ -]\\d\\d(:?\\d\\d)?)$");
    private static final Pattern MINUTES = Pattern.compile("(.{10}[Tt]\\d\\d:\\d\\d)([Zz]|[+-].*)");
    private static final String JOURNEY = "journey";
    private static final String AS_OF = "asOf";
    private static final String KNOWN = "known";
    private static final String NOW = "now";
    private static final String THEN = "then";

    static View of(HttpServletRequest request, Locale locale) {
        var knowledge = knowledge(request);
        var moment = said(request, AS_OF)
                .map(text -> new Moment(
                        time(text)
                                .orElseThrow(() -> ScreenRefusal.parameter("parameter.time", AS_OF))
                                .toInstant(ZoneOffset.UTC),
                        knowledge));
        if (knowledge == Knowledge.THEN && moment.isEmpty()) {
            throw ScreenRefusal.parameter("parameter.needs", KNOWN, AS_OF);
        }
        return new View(journey(request), moment, locale);
    }

    private static OptionalInt journey(HttpServletRequest request) {
        var text = said(request, JOURNEY);
        if (text.filter(number -> !NUMBER.matcher(number).matches()).isPresent()) {
            throw ScreenRefusal.parameter("parameter.number", JOURNEY);
        }
        return text.map(number -> OptionalInt.of(Integer.parseInt(number))).orElse(OptionalInt.empty());
    }

    private static Knowledge knowledge(HttpServletRequest request) {
        return switch (said(request, KNOWN).orElse(NOW)) {
            case NOW -> Knowledge.NOW;
            case THEN -> Knowledge.THEN;
            default -> throw ScreenRefusal.parameter("parameter.choice", KNOWN, NOW + ", " + THEN);
        };
    }

    private static Optional<String> said(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** The moment as a form field has it, in UTC. */
    public Optional<String> asOf() {
        return moment.map(
                past -> LocalDateTime.ofInstant(past.time(), ZoneOffset.UTC).toString());
    }

    public boolean asKnownThen() {
        return moment.filter(past -> past.knowledge() == Knowledge.THEN).isPresent();
    }

    /** A form's field has none: it is in UTC. */
    private static boolean hasOffset(String text) {
        return OFFSET.matcher(text).find();
    }

    private static LocalDateTime inUtc(String text) {
        Matcher minutes = MINUTES.matcher(text);
        return TimeText.readExactly(minutes.matches() ? minutes.group(1) + ":00" + minutes.group(2) : text)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(hasOffset(text) ? inUtc(AddressPart.withPlus(text)) : LocalDateTime.parse(text))
                    .filter(time -> time.getYear() >= 1970 && time.getYear() < 3000);
        } catch (DateTimeException | InvalidValue malformed) {
            return Optional.empty();
        }
    }
}
