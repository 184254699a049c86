package org.portolan.gateway.edi.screen;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.edi.kept.KeptInterchange;
import org.portolan.gateway.edi.kept.KeptInterchanges;
import org.portolan.gateway.edi.kept.KeptMessage;
import org.portolan.gateway.edi.kept.KeptMessages;
import org.portolan.gateway.edi.kept.KeptResults;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.gateway.screen.ScreenController;
import org.portolan.gateway.screen.ScreenRefusal;
import org.portolan.gateway.screen.Takes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The interchanges that the reader's organisation sent, their messages, and a message beside its events. */
@ScreenController
final class EdiScreen {

    private static final int LISTED = 50;
    private static final int MOST_RESULTS = 500;

    private final KeptInterchanges interchanges;
    private final KeptMessages messages;
    private final KeptResults results;
    private final JsonMapper mapper;

    EdiScreen(KeptInterchanges interchanges, KeptMessages messages, KeptResults results, JsonMapper mapper) {
        this.interchanges = interchanges;
        this.messages = messages;
        this.results = results;
        this.mapper = mapper;
    }

    @GetMapping("/page/edi")
    ModelAndView list(@AuthenticationPrincipal @Nullable Caller caller) {
        Caller reader = ScreenRefusal.unless(caller, EdiMenu.READERS);
        List<InterchangeRow> rows = interchanges.latest(reader.organisation(), LISTED).stream()
                .map(this::row)
                .toList();
        return new ModelAndView("edi").addObject("rows", rows);
    }

    @GetMapping("/page/edi/{id}")
    @Takes("after")
    ModelAndView interchange(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int after) {
        if (after < 0) {
            throw ScreenRefusal.parameter("parameter.number", "after");
        }
        KeptInterchange interchange = find(caller, id);
        List<KeptMessage> page = messages.after(id, after, LISTED + 1);
        return new ModelAndView("interchange")
                .addObject("interchange", row(interchange))
                .addObject("messages", page.stream().limit(LISTED).toList())
                .addObject("faults", page.stream().collect(Collectors.toMap(KeptMessage::number, this::faults)))
                .addObject("next", page.size() > LISTED ? page.get(LISTED - 1).number() : 0);
    }

    @GetMapping("/page/edi/{id}/messages/{number}")
    ModelAndView message(
            @AuthenticationPrincipal @Nullable Caller caller, @PathVariable String id, @PathVariable int number) {
        KeptInterchange interchange = find(caller, id);
        KeptMessage message = messages.find(id, number).orElseThrow(NothingThere::new);
        List<ResultShown> shown = results.ofMessage(id, number, MOST_RESULTS).stream()
                .map(result -> ResultShown.of(result, mapper))
                .toList();
        List<FaultShown> whole = faults(message);
        Map<Integer, String> faults = FaultShown.bySegment(
                Stream.concat(shown.stream().flatMap(result -> result.faults().stream()), whole.stream())
                        .toList());
        return new ModelAndView("message")
                .addObject("interchange", row(interchange))
                .addObject("message", message)
                .addObject("faults", whole)
                .addObject(
                        "segments", SegmentShown.of(messages.content(id, number).orElseThrow(), faults))
                .addObject("results", shown);
    }

    private List<FaultShown> faults(KeptMessage message) {
        return message.fault().map(fault -> FaultShown.of(fault, mapper)).orElse(List.of());
    }

    private KeptInterchange find(@Nullable Caller caller, String id) {
        Caller reader = ScreenRefusal.unless(caller, EdiMenu.READERS);
        return interchanges.find(reader.organisation(), id).orElseThrow(NothingThere::new);
    }

    private InterchangeRow row(KeptInterchange interchange) {
        return InterchangeRow.of(interchange, messages.count(interchange.id()), results.count(interchange.id()));
    }
}
