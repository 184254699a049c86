/** Looks at the containers about which something is due, and raises and escalates alarms in one member's name. */
@NullMarked
package org.portolan.gateway.alarm.watch;

import org.jspecify.annotations.NullMarked;
