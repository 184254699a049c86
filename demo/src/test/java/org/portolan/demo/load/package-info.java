/** Loads of any size that are the same each time, for the benchmark and for the tests that kill processes. */
@NullMarked
package org.portolan.demo.load;

import org.jspecify.annotations.NullMarked;
