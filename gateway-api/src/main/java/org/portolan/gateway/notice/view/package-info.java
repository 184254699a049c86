/** Notices as their senders and the addressed members read them. */
@NullMarked
package org.portolan.gateway.notice.view;

import org.jspecify.annotations.NullMarked;
