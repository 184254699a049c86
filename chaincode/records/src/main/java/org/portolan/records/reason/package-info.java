/** Why something is refused: a stable code, the field concerned and a sentence, as a value. */
@NullMarked
package org.portolan.records.reason;

import org.jspecify.annotations.NullMarked;
