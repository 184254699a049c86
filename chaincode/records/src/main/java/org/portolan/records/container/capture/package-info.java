/** What a gate's camera read, before anybody stands by it. */
@NullMarked
package org.portolan.records.container.capture;

import org.jspecify.annotations.NullMarked;
