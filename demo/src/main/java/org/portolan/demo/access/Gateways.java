package org.portolan.demo.access;

/** The gateways of the demonstration, one for each administration. */
public interface Gateways {
    /** An {@link IllegalStateException} where that gateway was not started. */
    Rest gateway(Administration administration);
}
