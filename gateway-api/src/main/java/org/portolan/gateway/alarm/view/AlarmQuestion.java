package org.portolan.gateway.alarm.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.screen.Language;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.alarm.condition.AlarmType;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.Direction;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;

/**
 * Which alarms are asked for, in which order, and which page of them. Filters are the parameters {@code location},
 * {@code facility}, {@code container}, {@code state} (a state, {@code OPEN} or {@code ENDED}), {@code direction},
 * {@code raisedFrom} and {@code raisedTo}.
 */
public record AlarmQuestion(AlarmType type, Map<String, String> filters, String sort, int page, int size) {

    /** The page size of the screens of Tianjin. */
    public static final int USUAL_SIZE = 50;

    /** The most alarms of one page. */
    public static final int LARGEST_SIZE = 500;

    private static final UnLocode ANYWHERE = new UnLocode("CNTXG");
    private static final int LAST_PAGE = 1_000_000;
    private static final Set<String> FILTERS =
            Set.of("location", "facility", "container", "state", "direction", "raisedFrom", "raisedTo");
    private static final List<String> STATES = Stream.concat(
                    Stream.of("OPEN", "ENDED"), Stream.of(AlarmState.values()).map(AlarmState::name))
            .toList();
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Set<String> OTHERS = Set.of("sort", "page", "size", "lang", "minPosition");

    public AlarmQuestion {
        filters = Map.copyOf(filters);
        filters.forEach(AlarmQuestion::check);
        if (!AlarmOrder.isKnown(sort)) {
            throw wrong(
                    "sort",
                    "must be one of " + String.join(", ", new TreeSet<>(AlarmOrder.names()))
                            + ", with - before it to reverse");
        }
        if (size < 1 || size > LARGEST_SIZE) {
            throw wrong("size", "must be a number from 1 to " + LARGEST_SIZE);
        }
        if (page < 1 || page > LAST_PAGE) {
            throw wrong("page", "must be a number from 1 to " + LAST_PAGE);
        }
    }

    /** Reads the parameters of an address; one that is not known, or has no valid value, is refused by its name. */
    public static AlarmQuestion of(AlarmType type, Map<String, String> parameters) {
        var filters = new TreeMap<String, String>();
        parameters.forEach((name, value) -> {
            if (!FILTERS.contains(name) && !OTHERS.contains(name)) {
                throw wrong(name, "is not a parameter of this list");
            }
            if (name.equals("lang") && Language.ofCode(value).isEmpty()) {
                throw wrong(name, "must be one of " + Language.codes());
            }
            if (FILTERS.contains(name) && !value.isBlank()) {
                filters.put(name, plain(name, value.strip()));
            }
        });
        var sort = Optional.ofNullable(parameters.get("sort")).filter(text -> !text.isBlank());
        return new AlarmQuestion(
                type,
                filters,
                sort.orElse("-raisedAt"),
                number(parameters, "page", 1),
                number(parameters, "size", USUAL_SIZE));
    }

    /** The one written form of what people type in several. */
    private static String plain(String name, String value) {
        return switch (name) {
            case "container" -> ContainerNumber.plain(value);
            case "raisedFrom", "raisedTo" -> AddressPart.withPlus(value);
            default -> value;
        };
    }

    /** The container that is asked for, if it is one alone. */
    public Optional<ContainerNumber> container() {
        return filter("container").map(ContainerNumber::new);
    }

    /** The same question for another page. */
    public AlarmQuestion page(int number, int alarms) {
        return new AlarmQuestion(type, filters, sort, number, alarms);
    }

    Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name));
    }

    private static void check(String name, String value) {
        AddressPart.read(name, value, text -> switch (name) {
            case "location" -> new UnLocode(text);
            case "facility" -> new Place(ANYWHERE, Optional.of(text), Optional.empty(), Optional.empty());
            case "container" -> new ContainerNumber(text);
            case "state" -> state(text);
            case "direction" -> CodeList.of(Direction.class).apply(text);
            default -> TimeText.read(text);
        });
    }

    private static String state(String text) {
        if (!STATES.contains(text)) {
            throw new InvalidValue(Reason.of(ReasonCode.UNKNOWN_CODE, "must be one of " + String.join(", ", STATES)));
        }
        return text;
    }

    private static int number(Map<String, String> parameters, String name, int usual) {
        var text = parameters.getOrDefault(name, "");
        if (text.isBlank()) {
            return usual;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw wrong(name, "must be a whole number in digits");
        }
        return Integer.parseInt(text);
    }

    private static RuntimeException wrong(String name, String sentence) {
        return Problem.of(ProblemKind.INVALID_PARAMETER, "\"" + name + "\" " + sentence + ".")
                .at(name)
                .exception();
    }
}
