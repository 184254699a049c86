package org.portolan.gateway.problem;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a problem's {@code type}. */
@RestController
final class ProblemPages {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,7}");

    @GetMapping(path = "/problems/{name}", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String name) {
        if (name.length() > 60 || !NAME.matcher(name).matches()) {
            throw Problem.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_FOUND.meaning())
                    .exception();
        }
        String code = name.toUpperCase(Locale.ROOT).replace('-', '_');
        String meaning = ProblemTitles.meaning(code)
                .orElse("A rule of the records refused the request. The problem's detail and field say which value,"
                        + " and its members written and retrySafe what that means for the caller.");
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
                <body><main><h1>%1$s</h1><p><code>%2$s</code></p><p>%3$s</p></main></body></html>
                """.formatted(ProblemTitles.of(code), code, meaning);
    }
}
