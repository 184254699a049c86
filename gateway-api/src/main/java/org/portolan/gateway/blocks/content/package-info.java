/** What a block says once its envelopes are opened: who created, who endorsed, what was written. */
@NullMarked
package org.portolan.gateway.blocks.content;

import org.jspecify.annotations.NullMarked;
