package org.portolan.demo.access;

/** The gateways of the demonstration, one for each administration. */
public interface Gateways {
    Rest gateway(Administration administration);
}
