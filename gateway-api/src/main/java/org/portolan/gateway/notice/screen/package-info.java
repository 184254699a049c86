/** Notices for people. */
@NullMarked
package org.portolan.gateway.notice.screen;

import org.jspecify.annotations.NullMarked;
