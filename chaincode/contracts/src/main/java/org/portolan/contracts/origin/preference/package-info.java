/** Accounts of importing administrations on certificates, each in that administration's private store. */
@NullMarked
package org.portolan.contracts.origin.preference;

import org.jspecify.annotations.NullMarked;
