package org.portolan.records.enrolment;

/** Whether an enrolment entitles its trader to see the container. */
public enum EnrolmentStatus {
    ACTIVE,
    WITHDRAWN
}
