package org.portolan.records.notice;

/** Whether the sender stands by a notice. */
public enum NoticeStatus {
    SENT,
    WITHDRAWN
}
