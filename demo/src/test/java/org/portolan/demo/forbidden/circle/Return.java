package org.portolan.demo.forbidden.circle;

import org.portolan.demo.forbidden.Trespass;

/** Needs what needs it. */
public record Return(Trespass back) {}
