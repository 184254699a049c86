/** Signature policies: their language, their evaluation as Fabric does it, and the smallest sets of organisations that satisfy them. */
@NullMarked
package org.portolan.network.policy;

import org.jspecify.annotations.NullMarked;
