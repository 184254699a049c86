package org.portolan.gateway.origin.view.ubl;

import static org.portolan.gateway.ubl.UblPart.of;
import static org.portolan.gateway.ubl.UblPart.optional;
import static org.portolan.gateway.ubl.UblPart.text;
import static org.portolan.gateway.ubl.UblPart.unlessEmpty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portolan.gateway.ubl.UblCodes;
import org.portolan.gateway.ubl.UblPart;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.details.ModeOfTransport;
import org.portolan.records.origin.details.OriginalProof;
import org.portolan.records.origin.details.Transport;

/** A certificate as a UBL 2.3 CertificateOfOrigin. What UBL has no place for is left out and named in origin.md. */
public final class UblCertificate {
    private static final String VERSION = "2.3";

    private final CertificateOfOrigin certificate;
    private final CertificateDetails details;
    private final String issuer;

    private UblCertificate(CertificateOfOrigin certificate, CertificateDetails details, String issuer) {
        this.certificate = certificate;
        this.details = details;
        this.issuer = issuer;
    }

    /** The document, with the name of the issuing body. */
    public static byte[] document(CertificateOfOrigin certificate, CertificateDetails details, String issuer) {
        return new UblCertificate(certificate, details, issuer).whole().document();
    }

    private UblPart whole() {
        return of(
                "CertificateOfOrigin",
                List.of(
                        Stream.of(
                                text("UBLVersionID", VERSION),
                                text("ID", certificate.number()),
                                text("IssueDate", certificate.issueDate()),
                                UblParties.party("ExporterParty", details.exporter())),
                        optional(details.consignee(), party -> UblParties.party("ImporterParty", party)),
                        Stream.of(application(), endorsement())));
    }

    private UblPart application() {
        return of(
                "CertificateOfOriginApplication",
                List.of(
                        Stream.of(
                                text("ReferenceID", certificate.agreement(), Map.of("schemeName", UblCodes.AGREEMENT)),
                                text("CertificateType", certificate.formType()),
                                text("OriginalJobID", certificate.number())),
                        optional(details.remarks(), remarks -> text("Remarks", remarks)),
                        Stream.of(
                                shipment(),
                                endorser(),
                                UblParties.party("PreparationParty", details.exporter()),
                                issuer("IssuerParty"),
                                UblParties.country("IssuingCountry", certificate.issuingCountry())),
                        certificate.addressedTo().stream()
                                .map(member -> of(
                                        "DocumentDistribution",
                                        of("Party", UblParties.identification(member.id(), UblCodes.MEMBER)))),
                        optional(details.ticked().backToBack(), UblCertificate::proof),
                        optional(details.exporterSigned(), signing -> UblParties.signature("exporter", signing))));
    }

    private UblPart endorsement() {
        return of(
                "IssuerEndorsement",
                List.of(
                        Stream.of(
                                text("DocumentID", certificate.number()),
                                text("ApprovalStatus", certificate.standing().name())),
                        details.flags().stream().map(flag -> text("Remarks", UblCodes.words(flag))),
                        Stream.of(endorser()),
                        optional(details.issuerSigned(), signing -> UblParties.signature("issuer", signing))));
    }

    private UblPart endorser() {
        return of(
                "EndorserParty",
                List.of(Stream.of(
                        text("RoleCode", "ISSUER"),
                        text("SequenceNumeric", 1),
                        issuer("Party"),
                        of("SignatoryContact", text("Name", issuer)))));
    }

    private UblPart issuer(String name) {
        return UblParties.member(name, certificate.issuer().id(), issuer);
    }

    /** The original of a back-to-back certificate; an approved exporter that made it out is its issuer. */
    private static UblPart proof(OriginalProof proof) {
        return of(
                "SupportingDocumentReference",
                List.of(Stream.of(
                        text("ID", proof.number()),
                        text("IssueDate", proof.date()),
                        text("DocumentTypeCode", UblCodes.PROOF_OF_ORIGIN, UblCodes.DOCUMENT_TYPES),
                        UblParties.abroad(
                                "IssuerParty", proof.approvedExporter(), Optional.empty(), proof.issuingCountry()))));
    }

    private UblPart shipment() {
        return of(
                "Shipment",
                List.of(
                        Stream.of(text("ID", certificate.number()), consignment()),
                        IntStream.range(0, details.items().size())
                                .mapToObj(index ->
                                        UblGoods.item(index + 1, details.items().get(index))),
                        details.transport().stream().flatMap(transport -> unlessEmpty(stage(transport)))));
    }

    private UblPart consignment() {
        Optional<ModeOfTransport> mode = details.transport().flatMap(Transport::mode);
        return of(
                "Consignment",
                List.of(
                        Stream.of(text("ID", certificate.number())),
                        optional(details.exportDeclaration(), number -> of("CustomsDeclaration", text("ID", number))),
                        optional(details.toOrder(), words -> of("ConsigneeParty", UblParties.named(words))),
                        optional(
                                details.importingCountry(),
                                country -> UblParties.country("FinalDestinationCountry", country)),
                        unlessEmpty(of(
                                "TransportHandlingUnit",
                                List.of(details.containerNumbers().stream()
                                        .map(number -> of("TransportEquipment", text("ID", number)))))),
                        optional(
                                details.billOfLading(),
                                number -> of(
                                        "DocumentReference",
                                        List.of(Stream.of(
                                                text("ID", number),
                                                text(
                                                        "DocumentTypeCode",
                                                        transportDocument(mode),
                                                        UblCodes.DOCUMENT_TYPES)))))));
    }

    private static UblPart stage(Transport transport) {
        return of(
                "ShipmentStage",
                List.of(
                        optional(
                                transport.mode(),
                                mode -> text("TransportModeCode", UblCodes.number(mode), UblCodes.MODES)),
                        optional(
                                transport.conveyance(),
                                name -> of("TransportMeans", conveyance(name, transport.mode()))),
                        optional(transport.portOfLoading(), port -> of("LoadingPortLocation", text("ID", port))),
                        optional(transport.portOfDischarge(), port -> of("UnloadingPortLocation", text("ID", port))),
                        optional(
                                transport.departureDate(),
                                day -> of("ActualDepartureTransportEvent", text("OccurrenceDate", day)))));
    }

    private static UblPart conveyance(String name, Optional<ModeOfTransport> mode) {
        return mode.map(known -> switch (known) {
                    case SEA, INLAND_WATERWAY -> of("MaritimeTransport", text("VesselName", name));
                    case RAIL -> of("RailTransport", text("TrainID", name));
                    case ROAD -> of("RoadTransport", text("LicensePlateID", name));
                    case AIR, POST, MULTIMODAL, FIXED_INSTALLATION -> text("JourneyID", name);
                })
                .orElseGet(() -> text("JourneyID", name));
    }

    private static String transportDocument(Optional<ModeOfTransport> mode) {
        return mode.map(known -> switch (known) {
                    case RAIL -> "720";
                    case ROAD -> "730";
                    case AIR -> "740";
                    case MULTIMODAL -> "760";
                    case SEA, POST, FIXED_INSTALLATION, INLAND_WATERWAY -> "705";
                })
                .orElse("705");
    }
}
