package org.portolan.gateway.demo;

/** Samples that are loaded one after the other, beside other such tasks. */
interface SampleTask {
    int steps();

    /** Runs {@code step} after each answer. */
    void load(Runnable step) throws DemoFailed;
}
