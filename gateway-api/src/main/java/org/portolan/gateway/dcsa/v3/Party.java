package org.portolan.gateway.dcsa.v3;

import java.util.Optional;
import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.records.member.MspId;

/**
 * A party as DCSA 3.0.0 names it, and the one text that the ledger keeps of it: {@code SMDG:HLC}, {@code W3C/DID:did:x},
 * or the code alone where nobody is said to provide it.
 */
public record Party(String code, Optional<String> provider, Optional<String> list) {
    private static final String MUTUALLY_DEFINED = "ZZZ";
    private static final String MEMBERS = "PORTOLAN-MSP";

    /** A member of the network. */
    public static Party of(MspId member) {
        return new Party(member.id(), Optional.of(MUTUALLY_DEFINED), Optional.of(MEMBERS));
    }

    /** Reads what {@link #toString()} wrote. */
    public static Party parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new Party(text, Optional.empty(), Optional.empty());
        }
        String[] list = text.substring(0, colon).split("/", 2);
        return new Party(
                text.substring(colon + 1), present(list[0]), list.length > 1 ? present(list[1]) : Optional.empty());
    }

    private static Optional<String> present(String part) {
        return Optional.of(part).filter(text -> !text.isEmpty());
    }

    ObjectForm form(Optional<String> function) {
        return ObjectForm.begin()
                .text("partyCode", code)
                .text("codeListProvider", provider)
                .text("codeListName", list)
                .text("partyFunction", function);
    }

    @Override
    public String toString() {
        String prefix = provider.orElse("") + list.map(name -> "/" + name).orElse("");
        return prefix.isEmpty() && code.indexOf(':') < 0 ? code : prefix + ":" + code;
    }
}
