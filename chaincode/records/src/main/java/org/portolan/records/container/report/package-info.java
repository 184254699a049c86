/** How an event came to be reported: where it is from, and what its writer adds in words. */
@NullMarked
package org.portolan.records.container.report;

import org.jspecify.annotations.NullMarked;
