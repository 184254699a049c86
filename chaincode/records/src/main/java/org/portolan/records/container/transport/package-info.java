/** What is known of the transport call at which an event happens, beyond ship and voyage. */
@NullMarked
package org.portolan.records.container.transport;

import org.jspecify.annotations.NullMarked;
