/** What a record consists of, said once: from it come its reader, its writer and its description. */
@NullMarked
package org.portolan.records.shape;

import org.jspecify.annotations.NullMarked;
