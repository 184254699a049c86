/** SHA-256 digests that name records and bind private data to the shared ledger. */
@NullMarked
package org.portolan.records.digest;

import org.jspecify.annotations.NullMarked;
