/** What is wrong with a container by its events and by what customs demands: computed, the same wherever it is asked. */
@NullMarked
package org.portolan.records.alarm.condition;

import org.jspecify.annotations.NullMarked;
