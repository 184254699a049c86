package org.portolan.gateway.notice.view;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.owned.view.Wanted;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.records.notice.Notice;
import org.portolan.records.notice.NoticeStatus;
import org.portolan.records.text.CodeList;

/** Which notices a caller asks for. */
record NoticeFilter(
        @Parameter(
                description = "Whether its sender stands by it",
                schema = @Schema(implementation = NoticeStatus.class))
        @Nullable String status,

        @Parameter(description = "A container that notices are about", example = "CSQU3054383") @Nullable String container,

        @Parameter(description = "UN/LOCODE of a place that notices are about", example = "CNTXG") @Nullable String place) {

    Wanted wanted() {
        return Wanted.all()
                .in(Optional.ofNullable(status)
                        .map(text -> AddressPart.read("status", text, CodeList.of(NoticeStatus.class)))
                        .map(Enum::name))
                .with(Notice.KIND, "container", Optional.ofNullable(container))
                .with(Notice.KIND, "place", Optional.ofNullable(place));
    }
}
