package org.portolan.gateway.notice.screen;

import org.portolan.gateway.form.screen.FormWrites;
import org.portolan.gateway.owned.screen.RecordScreen;
import org.portolan.gateway.owned.screen.RecordScreens;
import org.portolan.gateway.owned.screen.ShownKind;
import org.portolan.gateway.screen.ScreenController;
import org.portolan.records.notice.Notice;
import org.portolan.records.notice.NoticeDetails;
import org.springframework.web.bind.annotation.RequestMapping;

/** Notices for people. */
@ScreenController
@RequestMapping(ShownNotices.PATH)
final class NoticeScreen extends RecordScreen<Notice, NoticeDetails> {
    NoticeScreen(ShownKind<Notice, NoticeDetails> shown, RecordScreens screens, FormWrites writes) {
        super(shown, screens, writes);
    }
}
