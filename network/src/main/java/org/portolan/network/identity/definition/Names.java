package org.portolan.network.identity.definition;

import java.util.regex.Pattern;

/** The rule for names that become folders and common names: nothing in them can leave a folder or a certificate field. */
final class Names {

    static final String RULE = "must be letters, digits, '.', '_' or '-', start with a letter, and have at most 40";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,39}");

    static final String MSP_ID_RULE = "must be letters, digits, '.' or '-', start with a letter, and have at most 64";

    private static final Pattern MSP_ID = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,63}");

    private Names() {}

    /** Whether endorsement policies can name this MSP id. */
    static boolean isMspId(String mspId) {
        return MSP_ID.matcher(mspId).matches();
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static String require(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("'%s' %s".formatted(name, RULE));
        }
        return name;
    }
}
