/** What customs demands of a port: how long a step may take, where which boxes may stand, how soon to explain. */
@NullMarked
package org.portolan.records.alarm.rule;

import org.jspecify.annotations.NullMarked;
