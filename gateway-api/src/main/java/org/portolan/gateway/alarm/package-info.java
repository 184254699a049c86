/** What customs and ports do about alarms: rules are set, alarms explained, judged, acted on and closed. */
@NullMarked
package org.portolan.gateway.alarm;

import org.jspecify.annotations.NullMarked;
