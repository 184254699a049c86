package org.portolan.gateway.demo;

/** The demonstration cannot go on; the message is one sentence that says why and what to do. */
final class DemoFailed extends Exception {
    private static final long serialVersionUID = 1L;

    DemoFailed(String sentence) {
        super(sentence);
    }

    DemoFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
