/** Bytes that were written once and are read and written the same for ever: kept in files, found by what reads them. */
@NullMarked
package org.portolan.records.golden;

import org.jspecify.annotations.NullMarked;
