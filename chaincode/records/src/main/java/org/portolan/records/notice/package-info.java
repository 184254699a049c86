/** What a member tells other members for a time, and that they have read it; the base of warnings about risks. */
@NullMarked
package org.portolan.records.notice;

import org.jspecify.annotations.NullMarked;
