package org.portolan.records.breach;

/** May be inherited from. */
public class Inheritable {}
