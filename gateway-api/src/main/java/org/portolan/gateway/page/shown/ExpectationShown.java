package org.portolan.gateway.page.shown;

import org.portolan.gateway.member.Writer;
import org.portolan.gateway.reading.TimeShown;

/** The latest word on what comes next. */
public record ExpectationShown(
        String code, String classifier, TimeShown time, PlaceShown place, Writer by, TimeShown saidAt) {}
