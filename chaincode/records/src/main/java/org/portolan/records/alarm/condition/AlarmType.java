package org.portolan.records.alarm.condition;

/** What an alarm is about. */
public enum AlarmType {
    /** A step took longer than customs allows, or has not ended in that time. */
    OVERTIME,
    /** A box stands, or stood, in a part of the yard that is not for boxes of its kind. */
    ILLEGAL_STORAGE,
    /** A box left the port while customs held it. */
    EXIT_WITHOUT_RELEASE
}
