/** Codes that trade shares: goods and traders. */
@NullMarked
package org.portolan.records.trade;

import org.jspecify.annotations.NullMarked;
