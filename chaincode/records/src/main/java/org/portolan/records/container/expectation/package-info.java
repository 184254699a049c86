/** What is planned or estimated to come next, and who says so. */
@NullMarked
package org.portolan.records.container.expectation;

import org.jspecify.annotations.NullMarked;
