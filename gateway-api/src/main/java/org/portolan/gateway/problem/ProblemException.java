package org.portolan.gateway.problem;

/** Carries a {@link Problem} to the one advice that answers it. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** What is to be answered. */
    public Problem problem() {
        return problem;
    }
}
