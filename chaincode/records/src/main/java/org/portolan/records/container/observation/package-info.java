/** What machines saw or measured of a container: gate captures, sensor readings, positions. */
@NullMarked
package org.portolan.records.container.observation;

import org.jspecify.annotations.NullMarked;
