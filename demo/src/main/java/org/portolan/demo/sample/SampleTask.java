package org.portolan.demo.sample;

import org.portolan.demo.telling.DemoFailed;

/** Samples that are loaded one after the other, beside other such tasks. */
interface SampleTask {
    /** How many times it says that a step is done. */
    int steps();

    /** Runs {@code step} after each answer. */
    void load(Runnable step) throws DemoFailed;
}
