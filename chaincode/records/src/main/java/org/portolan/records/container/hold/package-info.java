/** What keeps a container: selections by customs and documents on hold, each with who set it and who lifted it. */
@NullMarked
package org.portolan.records.container.hold;

import org.jspecify.annotations.NullMarked;
