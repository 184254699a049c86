package org.portolan.records.origin.statement;

import java.util.List;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.MspId;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;

/** Statements, notices and remarks as JSON: their components by name. */
public final class StatementJson {
    private StatementJson() {}

    /** Reads a statement from the ledger. */
    public static Statement read(byte[] utf8) {
        return StrictJson.readStored(utf8, StatementJson::statement);
    }

    /** Writes the canonical form of a statement. */
    public static byte[] write(Statement statement) {
        return CanonicalJson.write(json(statement));
    }

    /** Reads a notice as an administration submits it. */
    public static RejectionNotice readNotice(byte[] utf8) {
        return StrictJson.read(utf8, StatementJson::notice);
    }

    /** Reads confidential remarks as an administration submits them. */
    public static RejectionRemarks readRemarks(byte[] utf8) {
        return StrictJson.read(utf8, StatementJson::remarks);
    }

    /** Reads confidential remarks and their salt from a private store. */
    public static ConfidentialPart<RejectionRemarks> readRemarksPart(byte[] utf8) {
        return ConfidentialPart.read(utf8, StatementJson::remarks, StatementJson::json);
    }

    /** Reads a statement inside another document. */
    public static Statement statement(JsonFields fields) {
        return new Statement(
                fields.required("by", MspId::new),
                fields.required("kind", CodeList.of(Statement.Kind.class)),
                fields.required("at", TimeText::read),
                fields.optionalObject("notice", StatementJson::notice),
                fields.optional("remarksHash", Digest::new));
    }

    /** Reads a notice inside another document. */
    public static RejectionNotice notice(JsonFields fields) {
        return new RejectionNotice(
                fields.text("noticeNumber"),
                fields.required("noticeDate", TimeText::readDay),
                fields.text("legalBasis"),
                fields.texts("grounds", RejectionGround.values().length, CodeList.of(RejectionGround.class)),
                fields.optionalText("otherGround"),
                fields.smallIntegers("itemsConcerned", RejectionNotice.MOST_ITEMS));
    }

    /** Reads remarks inside another document. */
    public static RejectionRemarks remarks(JsonFields fields) {
        return new RejectionRemarks(fields.text("remarks"), fields.optionalText("declarationReference"));
    }

    /** The statement as part of another document. */
    public static JsonObject json(Statement statement) {
        return JsonObject.builder()
                .put("by", statement.by())
                .put("kind", statement.kind())
                .put("at", TimeText.write(statement.at()))
                .putObject("notice", statement.notice().map(StatementJson::json))
                .put("remarksHash", statement.remarksHash())
                .build();
    }

    /** The notice as part of another document. */
    public static JsonObject json(RejectionNotice notice) {
        List<JsonInteger> items =
                notice.itemsConcerned().stream().map(JsonInteger::new).toList();
        return JsonObject.builder()
                .put("noticeNumber", notice.noticeNumber())
                .put("noticeDate", notice.noticeDate())
                .put("legalBasis", notice.legalBasis())
                .putTexts("grounds", notice.grounds())
                .put("otherGround", notice.otherGround())
                .putItems("itemsConcerned", items)
                .build();
    }

    /** The remarks in their canonical shape. */
    public static JsonObject json(RejectionRemarks remarks) {
        return JsonObject.builder()
                .put("remarks", remarks.remarks())
                .put("declarationReference", remarks.declarationReference())
                .build();
    }
}
