package org.portolan.records.origin.details;

import java.util.Optional;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.place.UnLocode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;

/** The first version of a certificate's confidential part, which says none: read as what it would be now, written as it was. */
final class FormerCertificateDetails {
    static final Shape<CertificateDetails> SHAPE = Shape.of(details -> {
        var exporter = details.required("exporter", Party.SHAPE, CertificateDetails::exporter);
        var consignee = details.required(
                "consignee", Party.SHAPE, former -> former.consignee().orElseThrow());
        var producer = details.optional("producer", Party.SHAPE, CertificateDetails::producer);
        var items = details.list(
                "items", 1, CertificateDetails.MOST_ITEMS, FormerCertificateItem.SHAPE, CertificateDetails::items);
        var containers = details.list(
                "containerNumbers",
                CertificateDetails.MOST_CONTAINERS,
                ContainerNumber.TYPED,
                CertificateDetails::containerNumbers);
        var billOfLading = details.optional("billOfLading", TextForm.WORDS, CertificateDetails::billOfLading);
        var portOfDischarge = details.optional(
                "portOfDischarge", UnLocode.TEXT, former -> former.transport().flatMap(Transport::portOfDischarge));
        var flags = details.codes("flags", 0, CertificateFlag.class, CertificateDetails::flags);
        return taken -> new CertificateDetails(
                taken.of(exporter),
                taken.part(named -> Optional.of(named.of(consignee))),
                Optional.empty(),
                taken.of(producer),
                taken.of(items),
                taken.of(containers),
                taken.of(billOfLading),
                taken.of(portOfDischarge).map(Transport::to),
                Optional.empty(),
                Optional.empty(),
                Ticked.only(taken.of(flags)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    });

    private FormerCertificateDetails() {}
}
