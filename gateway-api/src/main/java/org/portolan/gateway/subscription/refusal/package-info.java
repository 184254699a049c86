/** Keeps what targets refused for good, so that it holds up nothing else and its owner can have it sent again. */
@NullMarked
package org.portolan.gateway.subscription.refusal;

import org.jspecify.annotations.NullMarked;
