/** Draws the house as it is built, and compares the drawing with the one in the documentation. */
package org.portolan.demo.architecture;
