package org.portolan.gateway.notice.view;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.portolan.gateway.owned.view.OwnedAnswers;
import org.portolan.gateway.owned.view.rest.OwnedRecordController;
import org.portolan.records.notice.Notice;
import org.portolan.records.notice.NoticeDetails;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows notices to the members that send them and to those that they are addressed to. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "Notices")
final class NoticeViewController extends OwnedRecordController<Notice, NoticeDetails> {
    NoticeViewController(OwnedAnswers answers) {
        super(answers, ShownNotice.VIEW);
    }
}
