package org.portolan.records.container.journey;

import org.portolan.records.place.CountryCode;

/** A journey as one side of the border tells it: what is an export here is an import there. */
public record Side(CountryCode country, JourneyStatus status) {}
