package org.portolan.records.member;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.Refusals.reasonOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.records.fixture.Members;
import org.portolan.records.place.CountryCode;
import org.portolan.records.place.UnLocode;

class MemberTest {
    static List<Member> members() {
        return Members.all();
    }

    @ParameterizedTest
    @MethodSource("members")
    void a_member_survives_its_json(Member member) {
        assertThat(MemberJson.read(MemberJson.write(member))).isEqualTo(member);
    }

    @Test
    void the_canonical_form_is_fixed() {
        assertThat(new String(MemberJson.write(Members.cntxgPort()), UTF_8))
                .isEqualTo("{\"capacities\":[{\"kind\":\"PORT_OPERATOR\",\"places\":[\"CNTXG\"]}],"
                        + "\"mspId\":\"CNTXGPortMSP\",\"name\":\"Port operator of Tianjin Xingang, demo\"}");
    }

    @Test
    void capacities_have_one_order_whatever_order_they_are_given_in() {
        Member turned = new Member(
                Members.cnCustoms().mspId(),
                Members.cnCustoms().name(),
                Members.cnCustoms().capacities().reversed());

        assertThat(turned).isEqualTo(Members.cnCustoms());
        assertThat(turned.kind()).isEqualTo(Capacity.Kind.CUSTOMS_ADMINISTRATION);
    }

    @Test
    void knows_what_it_takes_part_as() {
        assertThat(Members.nzCustoms().customsOf()).contains(new CountryCode("NZ"));
        assertThat(Members.nzCustoms().issuesFor()).contains(new CountryCode("NZ"));
        assertThat(Members.nzCustoms().isPortOperator()).isFalse();
        assertThat(Members.sgsinPort().operates(new UnLocode("SGSIN"))).isTrue();
        assertThat(Members.sgsinPort().operates(new UnLocode("CNTXG"))).isFalse();
        assertThat(Members.sgsinPort().customsOf()).isEmpty();
    }

    @Test
    void refuses_the_same_capacity_twice() {
        Capacity customs = new Capacity.CustomsAdministration(new CountryCode("CN"));

        assertThat(reasonOf(() -> new Member(new MspId("A"), "A", List.of(customs, customs)))
                        .message())
                .startsWith("CAPACITIES[capacities]");
    }

    @Test
    void refuses_a_field_of_another_kind() {
        byte[] json =
                ("{\"capacities\":[{\"kind\":\"CUSTOMS_ADMINISTRATION\",\"country\":\"CN\",\"places\":[\"CNTXG\"]}],"
                                + "\"mspId\":\"A\",\"name\":\"A\"}")
                        .getBytes(UTF_8);

        assertThat(reasonOf(() -> MemberJson.read(json)).message()).startsWith("UNKNOWN_FIELD[capacities[0].places]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-MSP", "CN Customs", "CN/Customs", "ÇN"})
    void refuses_what_fabric_would_not_take_as_an_msp(String id) {
        assertThat(reasonOf(() -> new MspId(id)).code()).isEqualTo("FORM");
    }

    @ParameterizedTest
    @EnumSource
    void a_role_is_found_by_its_attribute(Role role) {
        assertThat(Role.ofAttribute(role.attribute())).contains(role);
        assertThat(Role.ofAttribute(role.attribute() + "x")).isEmpty();
    }
}
