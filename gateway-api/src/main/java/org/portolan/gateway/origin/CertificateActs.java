package org.portolan.gateway.origin;

import java.util.List;
import java.util.stream.Stream;
import org.portolan.gateway.access.address.KindWriting;
import org.portolan.gateway.access.address.WritingRoles;
import org.portolan.gateway.owned.OwnedAct;
import org.portolan.gateway.owned.OwnedAct.Description;
import org.portolan.gateway.owned.OwnedAddress;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.origin.details.CertificateDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What is done with certificates after their issue. In addresses an issuer is an MSP id, or the country it issues for. */
@Configuration(proxyBeanMethods = false)
public class CertificateActs {
    /** Takes back a certificate of the caller's own. */
    public static final OwnedAct<CancellationRequest> CANCEL = OwnedAct.on(
                    new Description("cancelCertificate", "Take a certificate back as its issuer"),
                    "cancel",
                    "cancellation",
                    "certificate",
                    CertificateOfOrigin.SHAPE,
                    OriginRules.ISSUING)
            .taking(CancellationRequest.TAKEN);

    /** Where they are done. */
    public static final OwnedAddress<CertificateOfOrigin, CertificateDetails> ADDRESS = new OwnedAddress<>(
            CertificateOfOrigin.KIND,
            "/api/v1/certificates-of-origin",
            "Certificates of origin",
            "certificate",
            "issuer",
            "number",
            CertificateNumber::new,
            List.of(CANCEL));

    @Bean
    static KindWriting writingOfCertificates() {
        var issuing = WritingRoles.admitting(OriginRules.ISSUING, HttpMethod.POST, ADDRESS.address());
        return () ->
                Stream.concat(Stream.of(issuing), ADDRESS.writing().stream()).toList();
    }
}
