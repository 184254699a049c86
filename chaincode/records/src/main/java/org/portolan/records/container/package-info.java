/** Movements of containers: facts that a member reports, and who may report which. */
@NullMarked
package org.portolan.records.container;

import org.jspecify.annotations.NullMarked;
