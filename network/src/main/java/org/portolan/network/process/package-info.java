/** Child processes: started, watched, restarted, and never left behind. */
@NullMarked
package org.portolan.network.process;

import org.jspecify.annotations.NullMarked;
