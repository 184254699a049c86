/** What trade shares: codes of goods, traders, and what papers say of both. */
@NullMarked
package org.portolan.records.trade;

import org.jspecify.annotations.NullMarked;
