/** What the recorded events of a container add up to: its journey, its holds, how it was handled; computed, never stored. */
@NullMarked
package org.portolan.records.container.trail;

import org.jspecify.annotations.NullMarked;
