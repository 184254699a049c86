package org.portolan.records.container.code;

/** How sure an event is: planned, estimated or actual. */
public enum Classifier {
    PLN,
    EST,
    ACT
}
