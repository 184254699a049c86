/** The life of an alarm: raised on evidence, explained and acted on by the port, judged and closed by customs. */
@NullMarked
package org.portolan.records.alarm;

import org.jspecify.annotations.NullMarked;
