/** What is recorded about containers, one or several at once, now or at an earlier time, over REST. */
@NullMarked
package org.portolan.gateway.container.view;

import org.jspecify.annotations.NullMarked;
