/** Files and folders that nobody but their owner may read, whatever the umask of the process says; and what keeps one from being used. */
@NullMarked
package org.portolan.gateway.file;

import org.jspecify.annotations.NullMarked;
