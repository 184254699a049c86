/** A box's journeys, kept apart, and what each adds up to: status, handling, stays, holds, voyages, papers, what comes next. */
@NullMarked
package org.portolan.records.container.journey;

import org.jspecify.annotations.NullMarked;
