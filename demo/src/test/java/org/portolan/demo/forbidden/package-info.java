/** What the rules of the architecture catch. */
package org.portolan.demo.forbidden;
