/** The code lists of container movements, by DCSA and our own. */
@NullMarked
package org.portolan.records.container.code;

import org.jspecify.annotations.NullMarked;
