package org.portolan.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.page.shown.ContainerShown;
import org.portolan.gateway.screen.ScreenController;
import org.portolan.gateway.screen.ScreenRefusal;
import org.portolan.gateway.screen.Takes;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for people: a form, and the containers that it was asked for. */
@ScreenController
final class PageController {
    private final FollowedContainers containers;
    private final ContainerPapers papers;

    PageController(FollowedContainers containers, ContainerPapers papers) {
        this.containers = containers;
        this.papers = papers;
    }

    @GetMapping("/")
    @Takes(
            value = {"journey", "asOf", "known"},
            several = "container")
    ModelAndView page(@AuthenticationPrincipal @Nullable Caller caller, HttpServletRequest request, Locale locale) {
        var view = View.of(request, locale);
        var entered = NumbersEntered.of(typed(request));
        var page = new ModelAndView("page").addObject("entered", entered).addObject("most", NumbersEntered.MOST);
        if (entered.isBlank()) {
            return page;
        }
        page.addObject("view", view);
        var answers = entered.numbers().stream()
                .map(number -> answer(number, caller, view))
                .toList();
        page.setStatus(status(answers, caller));
        if (entered.isOne()) {
            page.addObject("papers", papers(answers.getFirst(), caller));
            return page.addObject("answer", answers.getFirst());
        }
        return page.addObject("answers", answers);
    }

    private List<ContainerPapers.Paper> papers(Answer answer, @Nullable Caller caller) {
        return answer.container().isEmpty() || caller == null
                ? List.of()
                : papers.of(caller, answer.entered().number().orElseThrow());
    }

    private Answer answer(NumberEntered number, @Nullable Caller caller, View view) {
        if (number.number().isEmpty()) {
            return new Answer(number, Optional.empty(), number.mistake());
        }
        if (caller == null) {
            return new Answer(number, Optional.empty(), "error.signedOut");
        }
        var found = containers.find(caller, number.number().get(), view);
        found.ifPresent(shown -> requireJourney(shown, view));
        return new Answer(number, found, found.isPresent() ? null : "error.nothing");
    }

    /** Another journey than the one that was asked for would be another answer. */
    private static void requireJourney(ContainerShown shown, View view) {
        view.journey().ifPresent(number -> {
            if (shown.journey().filter(journey -> journey.number() == number).isEmpty()) {
                throw ScreenRefusal.parameter("parameter.journey", "journey");
            }
        });
    }

    /** Of several numbers each has its own answer; of one it is the answer of the page. */
    private static HttpStatus status(List<Answer> answers, @Nullable Caller caller) {
        if (caller == null
                && answers.stream().anyMatch(answer -> answer.entered().number().isPresent())) {
            return HttpStatus.UNAUTHORIZED;
        }
        if (answers.size() > 1 || answers.getFirst().container().isPresent()) {
            return HttpStatus.OK;
        }
        return answers.getFirst().entered().number().isPresent()
                ? HttpStatus.NOT_FOUND
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static List<String> typed(HttpServletRequest request) {
        return Stream.ofNullable(request.getParameterValues("container"))
                .flatMap(Stream::of)
                .toList();
    }
}
