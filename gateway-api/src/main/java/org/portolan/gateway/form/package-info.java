/** Forms on pages, whose content goes to the ledger the way of what programs send. */
@NullMarked
package org.portolan.gateway.form;

import org.jspecify.annotations.NullMarked;
