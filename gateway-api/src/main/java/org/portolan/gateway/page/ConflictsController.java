package org.portolan.gateway.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.screen.MenuEntry;
import org.portolan.gateway.screen.ScreenController;
import org.portolan.gateway.screen.ScreenRefusal;
import org.portolan.gateway.screen.Takes;
import org.portolan.records.member.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For officers and operators: reports that contradict each other and that a writer has not yet said anything to. */
@ScreenController
class ConflictsController {
    private static final Role[] READERS = {Role.OFFICER, Role.RISK_OFFICER, Role.AUDITOR, Role.OPERATOR};

    private final OpenConflicts conflicts;

    ConflictsController(OpenConflicts conflicts) {
        this.conflicts = conflicts;
    }

    @Bean
    static MenuEntry conflictsEntry() {
        return new MenuEntry("conflicts.menu", "/page/conflicts", 20, Set.of(READERS));
    }

    @GetMapping("/page/conflicts")
    @Takes("before")
    ModelAndView conflicts(
            @AuthenticationPrincipal @Nullable Caller caller, @RequestParam Optional<String> before, Locale locale) {
        var reader = ScreenRefusal.unless(caller, READERS);
        return new ModelAndView("conflicts")
                .addObject(
                        "page",
                        conflicts.page(
                                reader,
                                before.filter(text -> !text.isBlank()).map(ConflictsController::place),
                                locale));
    }

    private static RecentContainers.Place place(String text) {
        return RecentContainers.Place.parse(text)
                .orElseThrow(() -> ScreenRefusal.parameter("parameter.link", "before"));
    }
}
