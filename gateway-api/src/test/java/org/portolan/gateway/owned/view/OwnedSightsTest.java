package org.portolan.gateway.owned.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.owned.view.search.Sight;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.trade.TraderIdentification;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Who finds what in lists, by role, organisation and what a kind says of traders and members. */
class OwnedSightsTest {
    private static final MspId CN = new MspId("CNCustomsMSP");
    private static final MspId PORT = new MspId("TianjinPortMSP");
    private static final OwnedView<CertificateOfOrigin, CertificateDetails> VIEW = OwnedView.of(
            CertificateOfOrigin.KIND,
            "Certificate",
            "/api/v1/certificates-of-origin",
            Set.of(Role.OFFICER, Role.OPERATOR));

    private final OwnedSights sights = new OwnedSights(new Binder(new MapConfigurationPropertySource(
                    Map.of("portolan.administration", CN.id(), "portolan.data", "unused")))
            .bind("portolan", GatewaySettings.class)
            .get());

    @Test
    void staff_of_the_administration_finds_what_it_holds() {
        assertThat(sights.of(staff(CN, Role.OFFICER), VIEW)).contains(new Sight.Held());
    }

    @Test
    void staff_without_a_role_of_the_kind_finds_nothing() {
        assertThat(sights.of(staff(CN, Role.AEO_OFFICER), VIEW)).isEmpty();
    }

    @Test
    void an_organisation_beside_it_finds_its_own_or_what_a_word_says_is_for_it() {
        var port = staff(PORT, Role.OPERATOR);

        assertThat(sights.of(port, VIEW)).contains(new Sight.OwnedBy(PORT));
        assertThat(sights.of(port, VIEW.andToMembersBy("reader"))).contains(new Sight.Named("reader", PORT.id()));
    }

    @Test
    void of_a_closed_kind_an_organisation_beside_it_finds_nothing_and_is_told_no_public_part() {
        var port = staff(PORT, Role.OPERATOR);
        var closed = VIEW.andToNobodyElse();

        assertThat(sights.of(port, closed)).isEmpty();
        assertThat(sights.mayReadPublicPart(port, closed)).isFalse();
        assertThat(sights.mayReadPublicPart(staff(CN, Role.OFFICER), closed)).isFalse();
        assertThat(sights.mayReadPublicPart(port, VIEW)).isTrue();
        assertThat(sights.of(staff(CN, Role.OFFICER), closed)).contains(new Sight.Held());
    }

    @Test
    void a_trader_finds_what_names_it_and_nothing_of_a_kind_that_names_no_traders() {
        var trader = new Caller(
                "key",
                CN,
                "gateway",
                Set.of(Role.TRADER, Role.OFFICER),
                Optional.of(new TraderIdentification("CN9112011605DEMO")));

        assertThat(sights.of(trader, VIEW.andToTradersBy("party")))
                .contains(new Sight.Named("party", "CN9112011605DEMO"));
        assertThat(sights.of(trader, VIEW)).isEmpty();
    }

    private static Caller staff(MspId organisation, Role role) {
        return new Caller("key", organisation, "officer", Set.of(role), Optional.empty());
    }
}
