package org.portolan.gateway.notice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.owned.OwnedWrites;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The life cycle of notices. In addresses an owner is an MSP id, or the country of a customs administration. */
@RestController
@RequestMapping(path = "/api/v1/notices", produces = MediaType.APPLICATION_JSON_VALUE)
final class NoticeController {
    private final OwnedWrites writes;

    NoticeController(OwnedWrites writes) {
        this.writes = writes;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> send(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return writes.create(Notices.ADDRESS, Notices.SEND, (author, sent) -> sent.draft(author), caller, request);
    }

    @PostMapping("/{owner}/{id}/acknowledgement")
    ResponseEntity<Map<String, Object>> acknowledge(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String owner,
            @PathVariable String id,
            HttpServletRequest request) {
        return writes.act(Notices.ADDRESS, Notices.ACKNOWLEDGE, caller, owner, id, request);
    }

    @PostMapping("/{owner}/{id}/withdrawal")
    ResponseEntity<Map<String, Object>> withdraw(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String owner,
            @PathVariable String id,
            HttpServletRequest request) {
        return writes.act(Notices.ADDRESS, Notices.WITHDRAW, caller, owner, id, request);
    }
}
