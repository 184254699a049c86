/** The pages on which officers and terminals read alarms and answer them. */
@NullMarked
package org.portolan.gateway.alarm.screen;

import org.jspecify.annotations.NullMarked;
