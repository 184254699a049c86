/** Looks of authorities as the ledger tells them, shown to those whose containers were looked at. */
@NullMarked
package org.portolan.gateway.look.view;

import org.jspecify.annotations.NullMarked;
