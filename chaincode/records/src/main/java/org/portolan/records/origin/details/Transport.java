package org.portolan.records.origin.details;

import java.time.LocalDate;
import java.util.Optional;
import org.portolan.records.place.UnLocode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.PlainText;
import org.portolan.records.text.TimeText;

/**
 * The journey as far as the form tells it.
 *
 * @param departureDate the day of shipment, from which agreements count until when a certificate is issued
 * @param conveyance name or number of the vessel, flight, train or vehicle
 */
public record Transport(
        Optional<LocalDate> departureDate,
        Optional<ModeOfTransport> mode,
        Optional<String> conveyance,
        Optional<UnLocode> portOfLoading,
        Optional<UnLocode> portOfDischarge) {
    static final Shape<Transport> SHAPE = Shape.<Transport>of(transport -> {
                var departureDate = transport.optional("departureDate", TextForm.DAY, Transport::departureDate);
                var mode = transport.optional("mode", TextForm.codes(ModeOfTransport.class), Transport::mode);
                var conveyance = transport.optional("conveyance", TextForm.WORDS, Transport::conveyance);
                var portOfLoading = transport.optional("portOfLoading", UnLocode.TEXT, Transport::portOfLoading);
                var portOfDischarge = transport.optional("portOfDischarge", UnLocode.TEXT, Transport::portOfDischarge);
                return taken -> new Transport(
                        taken.of(departureDate),
                        taken.of(mode),
                        taken.of(conveyance),
                        taken.of(portOfLoading),
                        taken.of(portOfDischarge));
            })
            .named("Transport", "The journey as far as the form tells it.");

    public Transport {
        departureDate.ifPresent(day -> TimeText.requireDay("departureDate", day));
        PlainText.check("conveyance", conveyance, 70);
    }

    /** One of which nothing is known but where it ends. */
    static Transport to(UnLocode portOfDischarge) {
        return new Transport(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(portOfDischarge));
    }
}
