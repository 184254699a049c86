package org.portolan.records.container.observation;

/** The unit of all temperatures of one reading. */
public enum TemperatureUnit {
    /** Degrees Celsius. */
    CEL,
    /** Degrees Fahrenheit. */
    FAH
}
