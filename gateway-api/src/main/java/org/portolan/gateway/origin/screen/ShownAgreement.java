package org.portolan.gateway.origin.screen;

import java.util.List;
import java.util.Optional;

/**
 * An agreement on its page.
 *
 * @param anchor the part of the page's address that leads to it
 * @param version nothing in a text that nobody has signed here
 * @param source from which published text its figures are; nothing where parties have signed them
 */
record ShownAgreement(
        String anchor,
        String id,
        String title,
        Optional<String> version,
        Optional<String> state,
        List<PartyShown> parties,
        List<AgreementFact> facts,
        List<List<AgreementFact>> forms,
        Optional<String> source) {

    /** A party, and whether it has signed this text. */
    record PartyShown(String name, boolean signed) {}
}
