package org.portolan.contracts.host;

import java.util.List;
import org.portolan.contracts.caller.ContractSet;
import org.portolan.contracts.container.ContainerContract;
import org.portolan.contracts.member.MemberContract;
import org.portolan.contracts.member.Protection;

/** Which contracts make up which chaincode. */
final class Chaincodes {
    private Chaincodes() {}

    static ContractSet contractsOf(String chaincode) {
        return switch (chaincode) {
            case "movement" ->
                new ContractSet(
                        chaincode,
                        List.of(MemberContract.under(Protection.CHAINCODE_POLICY), ContainerContract.contract()));
            case "certificate" -> new ContractSet(chaincode, List.of(MemberContract.under(Protection.KEY_POLICIES)));
            default -> throw new BadArguments("There is no chaincode '" + chaincode + "': movement or certificate");
        };
    }
}
