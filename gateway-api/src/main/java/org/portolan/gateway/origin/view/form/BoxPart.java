package org.portolan.gateway.origin.view.form;

import java.util.List;
import java.util.function.Function;
import org.portolan.records.origin.details.CertificateDetails;

/** What is filled in in a box. */
enum BoxPart {
    EXPORTER(details -> FormWords.party(details.exporter())),
    CONSIGNEE(FormWords::consignee),
    PRODUCER(details -> details.producer().map(FormWords::party).orElseGet(List::of)),
    TRANSPORT(FormWords::transport),
    REMARKS(details -> details.remarks().stream().toList()),
    DECLARATION(details -> FormWords.signing(details.exporterSigned())),
    CERTIFICATION(details -> FormWords.signing(details.issuerSigned()));

    private final Function<CertificateDetails, List<String>> words;

    BoxPart(Function<CertificateDetails, List<String>> words) {
        this.words = words;
    }

    List<String> of(CertificateDetails details) {
        return words.apply(details);
    }
}
