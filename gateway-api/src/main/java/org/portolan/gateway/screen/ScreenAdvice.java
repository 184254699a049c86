package org.portolan.gateway.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.portolan.gateway.problem.Misses;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.reading.NothingThere;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Answers people in words, in their language, where programs are answered with a problem document. */
@ControllerAdvice(annotations = ScreenController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ScreenAdvice {
    private static final Problem MISSING = Problem.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_FOUND.meaning());

    private final Screens screens;

    private final Misses misses;

    ScreenAdvice(Screens screens, Misses misses) {
        this.screens = screens;
        this.misses = misses;
    }

    @ExceptionHandler
    ModelAndView refused(ScreenRefusal refusal, HttpServletRequest request) {
        return page(refusal.status(), refusal.message(), request)
                .addObject("words", refusal.words().toArray());
    }

    @ExceptionHandler
    ModelAndView nothing(NothingThere nothing, HttpServletRequest request, HttpServletResponse response) {
        var answer = misses.answer(MISSING, request);
        return answer.equals(MISSING)
                ? page(HttpStatus.NOT_FOUND, "refusal.nothing", request)
                : page(answer, request, response);
    }

    @ExceptionHandler
    ModelAndView problem(ProblemException known, HttpServletRequest request, HttpServletResponse response) {
        var problem = misses.answer(known.problem(), request);
        return problem.field()
                .filter(name -> isAsked(name, request))
                .map(name -> parameter("parameter.value", name, request).addObject("details", details(problem)))
                .orElseGet(() -> page(problem, request, response));
    }

    @ExceptionHandler
    ModelAndView form(FormRefused refused, HttpServletRequest request, HttpServletResponse response) {
        var problem = misses.answer(refused.problem(), request);
        tellWait(problem, response);
        var page = refused.page(problem);
        page.setStatus(HttpStatus.valueOf(problem.status()));
        screens.frame(page, request);
        return page;
    }

    private ModelAndView page(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        tellWait(problem, response);
        return page(HttpStatus.valueOf(problem.status()), "refusal.problem", request)
                .addObject("details", details(problem));
    }

    private static void tellWait(Problem problem, HttpServletResponse response) {
        problem.retryAfter()
                .ifPresent(wait -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Problem.seconds(wait))));
    }

    private static List<String> details(Problem problem) {
        return problem.each().stream().map(Problem::detail).toList();
    }

    /** Whether it is part of the address of a page that changes nothing. */
    private static boolean isAsked(String name, HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && request.getParameter(name) != null;
    }

    private ModelAndView parameter(String rule, String name, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, rule, request).addObject("words", new Object[] {name});
    }

    @ExceptionHandler
    ModelAndView malformed(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return isAsked(mismatch.getName(), request)
                ? parameter("parameter.number", mismatch.getName(), request)
                : page(HttpStatus.NOT_FOUND, "refusal.nothing", request);
    }

    @ExceptionHandler
    ModelAndView missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return parameter("parameter.missing", missing.getParameterName(), request);
    }

    private ModelAndView page(HttpStatus status, String message, HttpServletRequest request) {
        var page = new ModelAndView("refusal").addObject("message", message).addObject("status", status.value());
        page.setStatus(status);
        screens.frame(page, request);
        return page;
    }
}
