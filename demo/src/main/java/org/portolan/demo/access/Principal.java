package org.portolan.demo.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.portolan.records.member.Role;

/**
 * Those who use the demonstration. Their keys are printed at the start and work only where
 * {@code portolan.demo} is true.
 */
public enum Principal {
    CN_OFFICER(Administration.CN, "CNCustomsMSP", "officer", Role.OFFICER, null),
    CN_ORIGIN(Administration.CN, "CNCustomsMSP", "originOfficer", Role.ORIGIN_OFFICER, null),
    CN_AEO(Administration.CN, "CNCustomsMSP", "aeoOfficer", Role.AEO_OFFICER, null),
    CN_AUDITOR(Administration.CN, "CNCustomsMSP", "gateway", Role.AUDITOR, null),
    CN_TRADER(Administration.CN, "CNCustomsMSP", "gateway", Role.TRADER, "CN9112011605DEMO"),
    CN_DEVELOPER(Administration.CN, "CNCustomsMSP", "gateway", Role.TRADER, "CNTESTDEVELOPER"),
    CNTXG_PORT(Administration.CN, "CNTXGPortMSP", "operator", Role.OPERATOR, null),
    SG_OFFICER(Administration.SG, "SGCustomsMSP", "officer", Role.OFFICER, null),
    SG_ORIGIN(Administration.SG, "SGCustomsMSP", "originOfficer", Role.ORIGIN_OFFICER, null),
    SG_AEO(Administration.SG, "SGCustomsMSP", "aeoOfficer", Role.AEO_OFFICER, null),
    SG_AUDITOR(Administration.SG, "SGCustomsMSP", "gateway", Role.AUDITOR, null),
    SG_TRADER(Administration.SG, "SGCustomsMSP", "gateway", Role.TRADER, "SG201912345D"),
    SGSIN_PORT(Administration.SG, "SGSINPortMSP", "operator", Role.OPERATOR, null),
    NZ_OFFICER(Administration.NZ, "NZCustomsMSP", "officer", Role.OFFICER, null),
    NZ_ORIGIN(Administration.NZ, "NZCustomsMSP", "originOfficer", Role.ORIGIN_OFFICER, null),
    NZ_AEO(Administration.NZ, "NZCustomsMSP", "aeoOfficer", Role.AEO_OFFICER, null),
    NZ_AUDITOR(Administration.NZ, "NZCustomsMSP", "gateway", Role.AUDITOR, null),
    NZ_TRADER(Administration.NZ, "NZCustomsMSP", "gateway", Role.TRADER, "NZ9429041234567");

    private final Administration gateway;
    private final String organisation;
    private final String user;
    private final Role role;
    private final Optional<String> traderTin;

    Principal(
            Administration gateway,
            String organisation,
            String user,
            Role role,
            @org.jspecify.annotations.Nullable String traderTin) {
        this.gateway = gateway;
        this.organisation = organisation;
        this.user = user;
        this.role = role;
        this.traderTin = Optional.ofNullable(traderTin);
    }

    /** The principal that {@code journeys.json} calls by this id. */
    public static Principal of(String id) {
        return Arrays.stream(values())
                .filter(principal -> principal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody in the demonstration is called " + id));
    }

    /** Those whose keys the administration's gateway knows, in their order here. */
    public static List<Principal> at(Administration gateway) {
        return Arrays.stream(values())
                .filter(principal -> principal.gateway == gateway)
                .toList();
    }

    /** The name in small letters with dashes, as audit and pages show it. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The API key, which everybody knows. */
    public String key() {
        return "portolan-demo-" + id();
    }

    public Administration gateway() {
        return gateway;
    }

    /** The MSP id under which it signs; a trader signs under its administration's. */
    public String organisation() {
        return organisation;
    }

    /** The folder of the identity that signs for it, among its organisation's users. */
    public String user() {
        return user;
    }

    public Role role() {
        return role;
    }

    /** The number of the trader that it is, if it is one. */
    public Optional<String> traderTin() {
        return traderTin;
    }
}
