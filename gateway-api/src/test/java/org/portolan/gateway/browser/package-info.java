/** A real Chromium for tests of pages: what people see, hear and type, without any other host. */
@NullMarked
package org.portolan.gateway.browser;

import org.jspecify.annotations.NullMarked;
