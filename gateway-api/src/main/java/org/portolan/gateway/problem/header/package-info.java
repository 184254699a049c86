/** What every answer tells a browser, whoever writes it. */
@NullMarked
package org.portolan.gateway.problem.header;

import org.jspecify.annotations.NullMarked;
