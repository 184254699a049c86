/** What the recorded events of a container add up to: journeys, readiness, conflicts; computed, never stored. */
@NullMarked
package org.portolan.records.container.trail;

import org.jspecify.annotations.NullMarked;
