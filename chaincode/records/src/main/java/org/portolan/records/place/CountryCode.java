package org.portolan.records.place;

import java.util.Set;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.TextForm;

/** A country, territory or customs area by ISO 3166-1 alpha-2; CN and HK are two. */
public record CountryCode(String code) implements Comparable<CountryCode> {
    // Written down, not taken from the platform: two peers on different Java releases must agree.
    private static final Set<String> ASSIGNED = Set.of("""
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
        CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO
        FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
        JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO
        MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW
        PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM
        TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW\
        """.split("\\s"));

    /** As it stands in JSON. */
    public static final TextForm<CountryCode> TEXT =
            TextForm.of(CountryCode::new).described("ISO 3166-1 alpha-2").like("NZ");

    public CountryCode {
        if (!ASSIGNED.contains(code)) {
            throw new InvalidValue(
                    Reason.of(ReasonCode.COUNTRY, "must be a country by ISO 3166-1 alpha-2, such as NZ"));
        }
    }

    /** Whether the two letters are assigned. */
    static boolean isAssigned(String code) {
        return ASSIGNED.contains(code);
    }

    @Override
    public int compareTo(CountryCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
