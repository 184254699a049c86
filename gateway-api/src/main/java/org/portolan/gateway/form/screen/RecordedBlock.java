package org.portolan.gateway.form.screen;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.portolan.gateway.screen.ScreenRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The parameter by which a page tells that a form is on the ledger: the number of a block, or {@code later}. */
public final class RecordedBlock {
    /** The parameter's name. */
    public static final String PARAMETER = "block";

    private static final String LATER = "later";
    private static final Pattern FORM = Pattern.compile("\\d{1,15}|" + LATER);

    private RecordedBlock() {}

    /** Leads from a form to a page that tells where it is recorded, or that it is under way. */
    public static ModelAndView tellAt(String page, OptionalLong block) {
        var redirect = new RedirectView(
                page + "?" + PARAMETER + "=" + (block.isPresent() ? Long.toString(block.getAsLong()) : LATER));
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    /** The value itself, if it is one of a link of such a page. */
    public static String checked(String value) {
        if (!FORM.matcher(value).matches()) {
            throw ScreenRefusal.parameter("parameter.link", PARAMETER);
        }
        return value;
    }
}
