package org.portolan.gateway.blocks.readmodel;

/** Why something on the ledger is not shown. */
public enum RefusalReason {
    /** The writer that the content names did not create the transaction. */
    FOREIGN_WRITER,
    /** The owner did not endorse the transaction. */
    NOT_ENDORSED_BY_OWNER,
    /** The record was created without the owner's guard key. */
    UNGUARDED_CREATION,
    /** The content is not a record that this release can read. */
    UNREADABLE,
    /** The confidential part is not the one that the public record binds. */
    WRONG_CONFIDENTIAL_PART,
    /** Key and content contradict each other. */
    WRONG_KEY
}
