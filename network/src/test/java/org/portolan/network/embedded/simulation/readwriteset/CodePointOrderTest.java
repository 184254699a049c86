package org.portolan.network.embedded.simulation.readwriteset;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodePointOrderTest {
    @Test
    void it_is_the_order_of_the_utf8_bytes() {
        List<String> texts = new ArrayList<>(List.of(
                "",
                "\u0000",
                "a",
                "a\u0000b",
                "ab",
                "z",
                "\u00e9",
                "\u4e2d",
                "\uffee",
                "\ud83d\udea2",
                "\udbff\udfff",
                "a\uffee",
                "a\ud83d\udea2"));
        List<String> byBytes = new ArrayList<>(texts);
        byBytes.sort((left, right) -> ByteString.unsignedLexicographicalComparator()
                .compare(ByteString.copyFromUtf8(left), ByteString.copyFromUtf8(right)));

        texts.sort(CodePointOrder.INSTANCE);

        assertThat(texts).containsExactlyElementsOf(byBytes);
    }
}
