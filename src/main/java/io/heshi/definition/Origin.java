package io.heshi.definition;

import java.util.Optional;

/** Where the rows of a source come from. */
public sealed interface Origin {

    /** Whether a run without them fails. */
    boolean required();

    /** @param glob below the inbox, such as <code>finance/*.{csv,xlsx}</code> */
    record Files(String glob, boolean required) implements Origin {}

    /**
     * The rows of a query. Each text may hold <code>${NAME}</code>, a variable of the environment.
     *
     * @param url JDBC URL
     * @param query may hold <code>{date}</code>, the business date
     * @param timeoutSeconds how long the database may take to begin to answer
     */
    record Query(
            String url,
            Optional<String> user,
            Optional<String> password,
            String query,
            boolean required,
            int timeoutSeconds)
            implements Origin {

        /** How long a query may take unless the source says otherwise. */
        public static final int DEFAULT_TIMEOUT_SECONDS = 3_600;

        /** Says nothing of the place, the user or the password. */
        @Override
        public String toString() {
            return "Query[required=" + required + "]";
        }
    }
}
