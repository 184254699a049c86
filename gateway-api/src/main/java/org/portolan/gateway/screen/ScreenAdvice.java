package org.portolan.gateway.screen;

import jakarta.servlet.http.HttpServletRequest;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.reading.NothingThere;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Answers people in words, in their language, where programs are answered with a problem document. */
@ControllerAdvice(annotations = ScreenController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ScreenAdvice {
    private final Screens screens;

    ScreenAdvice(Screens screens) {
        this.screens = screens;
    }

    @ExceptionHandler
    ModelAndView refused(ScreenRefusal refusal, HttpServletRequest request) {
        return page(refusal.status(), refusal.message(), request);
    }

    @ExceptionHandler
    ModelAndView nothing(NothingThere nothing, HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, "refusal.nothing", request);
    }

    @ExceptionHandler
    ModelAndView problem(ProblemException known, HttpServletRequest request) {
        var problem = known.problem();
        return page(HttpStatus.valueOf(problem.status()), "refusal.problem", request)
                .addObject("detail", problem.detail());
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    ModelAndView malformed(Exception mismatch, HttpServletRequest request) {
        var status = mismatch instanceof ErrorResponse ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(status, "refusal.malformed", request);
    }

    private ModelAndView page(HttpStatus status, String message, HttpServletRequest request) {
        var page = new ModelAndView("refusal").addObject("message", message).addObject("status", status.value());
        page.setStatus(status);
        screens.frame(page, request);
        return page;
    }
}
