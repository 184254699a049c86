/** Notices: what members tell each other for a time, and that they have read it. */
@NullMarked
package org.portolan.gateway.notice;

import org.jspecify.annotations.NullMarked;
