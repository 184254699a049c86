/** Alarms and rules as programs and people are told of them: lists, single alarms, tables, counts by shift. */
@NullMarked
package org.portolan.gateway.alarm.view.list;

import org.jspecify.annotations.NullMarked;
