/** Alarms and their rules as blocks tell of them: kept in rows, listed for those who may see them. */
@NullMarked
package org.portolan.gateway.alarm.view;

import org.jspecify.annotations.NullMarked;
