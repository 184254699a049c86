package org.portolan.gateway.origin.ubl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.ubl.NotTaken;
import org.portolan.gateway.ubl.ReadPart;
import org.portolan.gateway.ubl.UblCodes;
import org.portolan.gateway.ubl.UblReading;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.details.CertificateFlag;

/**
 * What a UBL CertificateOfOrigin tells, as the body that would issue a certificate, for an officer to check.
 *
 * @param draft not judged: fields may be missing or wrong
 * @param notTaken what the document says beside it, at most 500 texts
 */
public record UblDraft(Map<String, Object> draft, List<NotTaken> notTaken) {
    private static final int MOST_TOLD = 500;

    public UblDraft {
        draft = new LinkedHashMap<>(draft);
        notTaken = List.copyOf(notTaken);
    }

    /** Reads a document; what is none, or has something twice, is refused. */
    public static UblDraft of(byte[] document) {
        return of(UblReading.of(document));
    }

    static UblDraft of(ReadPart root) {
        Optional<ReadPart> application = root.at("CertificateOfOriginApplication");
        var draft = new DraftParts()
                .put("number", root.take("ID"))
                .put(
                        "agreement",
                        application
                                .flatMap(there -> there.at("ReferenceID"))
                                .filter(reference -> isOf(reference, UblCodes.AGREEMENT))
                                .flatMap(ReadPart::take))
                .put("formType", application.flatMap(there -> there.take("CertificateType")))
                .putAll("addressedTo", application.map(UblDraft::addressed).orElseGet(List::of))
                .put("issueDate", root.take("IssueDate"))
                .put("confidential", confidential(root, application))
                .all();
        root.at("UBLVersionID").ifPresent(ReadPart::follows);
        root.at("IssuerEndorsement").ifPresent(UblDraft::ofIssuer);
        application.ifPresent(UblDraft::ofIssuer);
        return new UblDraft(draft, root.notTaken(MOST_TOLD));
    }

    /** What the gateway says itself when the certificate is issued. */
    private static void ofIssuer(ReadPart part) {
        Stream.of(
                        "OriginalJobID",
                        "DocumentID",
                        "ApprovalStatus",
                        "EndorserParty",
                        "PreparationParty",
                        "IssuerParty",
                        "IssuingCountry")
                .flatMap(part::all)
                .forEach(ReadPart::follows);
        part.at("Shipment").stream()
                .flatMap(shipment ->
                        Stream.concat(shipment.all("ID"), consignment(shipment).flatMap(one -> one.all("ID"))))
                .forEach(ReadPart::follows);
    }

    private static Stream<ReadPart> consignment(ReadPart shipment) {
        return shipment.all("Consignment").limit(1);
    }

    private static boolean isOf(ReadPart id, String scheme) {
        return id.attribute("schemeName").filter(scheme::equals).isPresent();
    }

    private static List<String> addressed(ReadPart application) {
        return application
                .all("DocumentDistribution")
                .flatMap(copy -> copy.at("Party", "PartyIdentification", "ID").stream())
                .filter(id -> isOf(id, UblCodes.MEMBER))
                .flatMap(id -> id.take().stream())
                .toList();
    }

    private static Map<String, Object> confidential(ReadPart root, Optional<ReadPart> application) {
        Optional<ReadPart> shipment = application.flatMap(there -> there.at("Shipment"));
        Optional<ReadPart> consignment =
                shipment.flatMap(there -> consignment(there).findFirst());
        Optional<ReadPart> endorsement = root.at("IssuerEndorsement");
        var draft = new DraftParts().put("schemaVersion", CertificateDetails.SHAPE.version());
        draft.put("exporter", party("ExporterParty", root, application))
                .put("consignee", party("ImporterParty", root, application))
                .putAll(
                        "items",
                        shipment.stream()
                                .flatMap(there -> there.all("GoodsItem"))
                                .map(DraftGoods::item)
                                .toList())
                .put(
                        "transport",
                        shipment.flatMap(there -> there.all("ShipmentStage").findFirst())
                                .flatMap(DraftTransport::of))
                .put(
                        "remarks",
                        application
                                .flatMap(there -> there.all("Remarks").findFirst())
                                .flatMap(ReadPart::take))
                .putAll("flags", endorsement.map(UblDraft::flags).orElseGet(List::of))
                .put("backToBack", application.flatMap(UblDraft::proof))
                .put("exporterSigned", application.flatMap(UblDraft::signed))
                .put("issuerSigned", endorsement.flatMap(UblDraft::signed));
        consignment.ifPresent(there -> DraftTransport.consignment(draft, there));
        return draft.all();
    }

    private static Optional<Map<String, Object>> party(String name, ReadPart root, Optional<ReadPart> application) {
        return root.at(name)
                .or(() -> application.flatMap(there -> there.at(name)))
                .map(DraftParties::party);
    }

    private static List<String> flags(ReadPart endorsement) {
        return endorsement
                .all("Remarks")
                .flatMap(remarks ->
                        remarks.shown().flatMap(words -> UblCodes.named(words, CertificateFlag.values())).stream()
                                .peek(flag -> remarks.take()))
                .map(Enum::name)
                .toList();
    }

    private static Optional<Map<String, Object>> signed(ReadPart part) {
        return part.all("Signature").findFirst().map(DraftParties::signing);
    }

    private static Optional<Map<String, Object>> proof(ReadPart application) {
        return application
                .all("SupportingDocumentReference")
                .filter(document -> DraftTransport.isOfType(document, List.of(UblCodes.PROOF_OF_ORIGIN)))
                .findFirst()
                .map(document -> {
                    document.take("DocumentTypeCode");
                    Optional<ReadPart> issuer = document.at("IssuerParty");
                    return new DraftParts()
                            .put("number", document.take("ID"))
                            .put("date", document.take("IssueDate"))
                            .put("issuingCountry", DraftParties.country(issuer))
                            .put("approvedExporter", issuer.flatMap(there -> there.take("PartyIdentification", "ID")))
                            .all();
                });
    }
}
