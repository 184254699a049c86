package org.portolan.network.fabric.update;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.hyperledger.fabric.protos.common.ConfigSignature;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.file.GivenFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The form of a proposed update in its file. The channel, the words and the signers are there for people only. */
record UpdateFile(
        String type, String channel, long basedOn, List<String> changes, String update, List<Signed> signatures) {

    private static final String TYPE = "configuration update";
    private static final long LARGEST = 4L * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A signature, with who made it according to itself. */
    record Signed(String mspId, String signer, String signature) {
        Signed {
            Objects.requireNonNull(signature, "signature");
        }
    }

    UpdateFile {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(update, "update");
        changes = List.copyOf(changes);
        signatures = List.copyOf(signatures);
    }

    static void write(Path file, ProposedUpdate proposal, List<String> words) throws IOException {
        List<Signed> signatures = proposal.signatures().stream()
                .map(each -> new Signed(
                        each.mspId(), each.signer(), encoded(each.content().toByteString())))
                .toList();
        UpdateFile content = new UpdateFile(
                TYPE,
                proposal.channel(),
                proposal.basedOn(),
                words,
                encoded(proposal.update().content()),
                signatures);
        AtomicFiles.write(file, JSON.writeValueAsBytes(content));
    }

    static ProposedUpdate read(Path file) throws IOException, UpdateRefused {
        if (Files.size(file) > LARGEST) {
            throw new UpdateRefused("%s is no proposed update: it is larger than %d MB".formatted(file, LARGEST >> 20));
        }
        try {
            return JSON.readValue(GivenFile.read(file), UpdateFile.class).proposal();
        } catch (JacksonException e) {
            throw new UpdateRefused(
                    "%s is no proposed update, or only part of one: %s".formatted(file, e.getOriginalMessage()), e);
        } catch (UpdateRefused e) {
            throw new UpdateRefused(file + ": " + e.getMessage(), e);
        }
    }

    private ProposedUpdate proposal() throws UpdateRefused {
        if (!type.equals(TYPE)) {
            throw new UpdateRefused("The file is a '%s', not a '%s'".formatted(type, TYPE));
        }
        if (basedOn < 0) {
            throw new UpdateRefused("The update is based on configuration %d, which cannot be".formatted(basedOn));
        }
        ConfigurationUpdate parsed = ConfigurationUpdate.parse(decoded("update", update));
        if (!parsed.channel().equals(channel)) {
            throw new UpdateRefused("The file says that the update is for channel %s, but it is for '%s'"
                    .formatted(channel, parsed.channel()));
        }
        List<UpdateSignature> all = new ArrayList<>();
        for (Signed each : signatures) {
            all.add(UpdateSignature.of(signature(each), parsed));
        }
        ProposedUpdate.requireEachSignsOnce(all);
        return new ProposedUpdate(basedOn, parsed, all);
    }

    private static ConfigSignature signature(Signed signed) throws UpdateRefused {
        try {
            return ConfigSignature.parseFrom(decoded("signature", signed.signature()));
        } catch (InvalidProtocolBufferException e) {
            throw new UpdateRefused("A signature is not a signature of Fabric, or only part of one", e);
        }
    }

    private static String encoded(ByteString content) {
        return Base64.getEncoder().encodeToString(content.toByteArray());
    }

    private static ByteString decoded(String what, String text) throws UpdateRefused {
        try {
            return ByteString.copyFrom(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new UpdateRefused("The file's '%s' is not in base64".formatted(what), e);
        }
    }
}
