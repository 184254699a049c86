/** What the web server is told before any request, and what it answers where no controller is asked. */
@NullMarked
package org.portolan.gateway.server;

import org.jspecify.annotations.NullMarked;
