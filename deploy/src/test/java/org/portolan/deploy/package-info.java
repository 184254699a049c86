/** The files of this module, checked: what they say, and what runs from them. */
package org.portolan.deploy;
