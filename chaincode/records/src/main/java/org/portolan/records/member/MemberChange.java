package org.portolan.records.member;

/** What customs decide about a member: that it is one, or what it is from now on. */
public enum MemberChange {
    JOINED,
    CHANGED
}
