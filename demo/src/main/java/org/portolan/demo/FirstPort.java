package org.portolan.demo;

import org.portolan.demo.access.Administration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The port of the first gateway: so low that those of the others are ports too. */
final class FirstPort implements ITypeConverter<Integer> {

    static final int LAST = 65_535 - (Administration.values().length - 1);

    @Override
    public Integer convert(String written) {
        if (!written.matches("[0-9]{1,9}") || Integer.parseInt(written) < 1 || Integer.parseInt(written) > LAST) {
            throw new TypeConversionException("'" + written + "' is no port for the first of "
                    + Administration.values().length + " gateways, which is a whole number from 1 to " + LAST);
        }
        return Integer.parseInt(written);
    }
}
