package org.portolan.records.breach;

/** Something of customs. */
public record Declaration(String number) {}
