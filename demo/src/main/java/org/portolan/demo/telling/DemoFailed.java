package org.portolan.demo.telling;

/** The demonstration cannot go on; the message is one sentence that says why and what to do. */
public final class DemoFailed extends Exception {
    private static final long serialVersionUID = 1L;

    public DemoFailed(String sentence) {
        super(sentence);
    }

    public DemoFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
