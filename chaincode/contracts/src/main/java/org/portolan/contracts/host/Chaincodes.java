package org.portolan.contracts.host;

import java.util.List;
import org.portolan.contracts.aeo.AeoContract;
import org.portolan.contracts.alarm.AlarmContract;
import org.portolan.contracts.caller.ContractSet;
import org.portolan.contracts.container.ContainerContract;
import org.portolan.contracts.enrolment.EnrolmentContract;
import org.portolan.contracts.look.LookContract;
import org.portolan.contracts.member.MemberContract;
import org.portolan.contracts.member.Protection;
import org.portolan.contracts.notice.NoticeContract;
import org.portolan.contracts.origin.OriginContract;
import org.portolan.contracts.origin.preference.PreferenceContract;

/** Which contracts make up which chaincode. */
final class Chaincodes {
    private Chaincodes() {}

    static ContractSet contractsOf(String chaincode) {
        return switch (chaincode) {
            case "movement" ->
                new ContractSet(
                        chaincode,
                        List.of(
                                MemberContract.under(Protection.CHAINCODE_POLICY),
                                ContainerContract.contract(),
                                AlarmContract.contract()));
            case "certificate" ->
                new ContractSet(
                        chaincode,
                        List.of(
                                MemberContract.under(Protection.KEY_POLICIES),
                                OriginContract.contract(),
                                PreferenceContract.contract(),
                                AeoContract.contract(),
                                EnrolmentContract.contract(),
                                LookContract.contract(),
                                NoticeContract.contract()));
            default -> throw new BadArguments("There is no chaincode '" + chaincode + "': movement or certificate");
        };
    }
}
