package org.portolan.gateway.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.blocks.readmodel.Checkpoint;

class HashChainTest {
    private final TestChain chain = new TestChain("portolan");

    @Test
    void hashes_a_header_as_the_asn1_sequence_of_its_three_fields() {
        var header = BlockHeader.newBuilder()
                .setNumber(200)
                .setPreviousHash(ByteString.copyFrom(new byte[] {1, 2}))
                .setDataHash(ByteString.copyFrom(new byte[] {3}))
                .build();
        // 200 needs a leading zero byte to stay positive: 30 0b | 02 02 00c8 | 04 02 0102 | 04 01 03
        var der = HexFormat.of().parseHex("300b020200c804020102040103");

        assertThat(HashChain.hashOf(header))
                .isEqualTo(HexFormat.of()
                        .formatHex(org.portolan.gateway.blocks.content.Sha256.of(ByteString.copyFrom(der))
                                .toByteArray()));
    }

    @Test
    void accepts_a_chain_from_its_first_block() {
        chain.add();
        chain.add();

        Optional<Checkpoint> last = Optional.empty();
        for (var block : chain.blocks()) {
            last = Optional.of(HashChain.extend(last, block.getBlock()));
        }

        assertThat(last.orElseThrow().block()).isEqualTo(2);
        assertThat(last.orElseThrow().genesisHash())
                .isEqualTo(HashChain.hashOf(chain.blocks().getFirst().getBlock().getHeader()));
    }

    @Test
    void refuses_a_block_whose_data_was_exchanged() {
        var genesis = chain.blocks().getFirst().getBlock();
        var forged = genesis.toBuilder()
                .setData(genesis.getData().toBuilder().setData(0, ByteString.copyFromUtf8("other")))
                .build();

        assertThatThrownBy(() -> HashChain.extend(Optional.empty(), forged))
                .isInstanceOf(BrokenChain.class)
                .hasMessageContaining("data hash");
    }

    @Test
    void refuses_a_block_that_does_not_follow_the_last_one() {
        var first = HashChain.extend(Optional.empty(), genesis());
        var other = new TestChain("other").add().getBlock();

        assertThatThrownBy(() -> HashChain.extend(Optional.of(first), other))
                .isInstanceOf(BrokenChain.class)
                .hasMessageContaining("previous hash");
    }

    @Test
    void refuses_a_gap() {
        var first = HashChain.extend(Optional.empty(), genesis());
        chain.add();
        var third = chain.add().getBlock();

        assertThatThrownBy(() -> HashChain.extend(Optional.of(first), third))
                .isInstanceOf(BrokenChain.class)
                .hasMessage("The peer delivered block 2 where block 1 is due");
    }

    private Block genesis() {
        return chain.blocks().getFirst().getBlock();
    }
}
