/**
 * What a gateway does with every kind of record that belongs to a member.
 *
 * <p>Acts of people become transactions here, and {@link org.portolan.gateway.owned.view} keeps, lists and tells the
 * records. A kind declares what is particular to it, in its own package, and has controllers whose methods are one line
 * each:
 *
 * <pre>{@code
 * static final OwnedAct<NoticeRequest> SEND = OwnedAct.creating(new Description("sendNotice", "Tell members something"),
 *         "send", NoticeRequest.SHAPE, "notice", Notice.SHAPE, NoticeRules.SPEAKING);
 * static final OwnedAct<Void> ACKNOWLEDGE = OwnedAct.on(new Description("acknowledgeNotice", "Acknowledge a notice"),
 *         "acknowledge", "acknowledgement", "acknowledgement", Acknowledgement.SHAPE, NoticeRules.SPEAKING);
 * static final OwnedAddress<Notice, NoticeDetails> ADDRESS = OwnedAddress.of(     // a bean: it is described by its acts
 *         Notice.KIND, "/api/v1/notices", "Notices", "notice", NoticeId::new, SEND, ACKNOWLEDGE);
 *
 * writes.create(ADDRESS, SEND, (author, sent) -> sent.draft(author), caller, request);      // POST /api/v1/notices
 * writes.act(ADDRESS, ACKNOWLEDGE, caller, owner, id, request);                             // POST .../acknowledgement
 *
 * OwnedView.of(Notice.KIND, "Notice", "/api/v1/notices", NoticeRules.READING)               // a bean, in notice.view
 *         .andToMembersBy("concerned")                                // a word of the kind: its owner and its addressees
 *         .asked(OwnedQuestions.list("listNotices", "Notices of the caller's member", "Those sent last come first.",
 *                         OwnedFilter.status("Whether its sender stands by it", NoticeStatus.class))   // and on its page
 *                 .read("readNotice", "A notice").history("readNoticeHistory", "All that happened to a notice"));
 *
 * final class NoticeViewController extends OwnedRecordController<Notice, NoticeDetails>    // GET, as JSON and text/csv
 * final class NoticeScreen extends RecordScreen<Notice, NoticeDetails>                    // /page/notices, of a ShownKind
 * }</pre>
 *
 * <p>Who may write at each address is said by a bean of {@link org.portolan.gateway.access.address.KindWriting}, without
 * which no gateway starts: {@code ADDRESS::writing}. A new tag is one of the description's.
 */
@NullMarked
package org.portolan.gateway.owned;

import org.jspecify.annotations.NullMarked;
