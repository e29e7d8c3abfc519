package io.heshi.store;

import java.util.Optional;

/** The database cannot be used; the message says what to do about it, in Chinese and in English. */
public final class DatabaseException extends RuntimeException {
    private final transient Optional<String> place;

    public DatabaseException(String message) {
        super(message);
        place = Optional.empty();
    }

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
        place = Optional.empty();
    }

    /** A database that cannot be reached; its host and name are all that may be told of its URL. */
    DatabaseException(String message, String place, Throwable cause) {
        super(message, cause);
        this.place = Optional.of(place);
    }

    /** Host and name of the database, where it could not be reached. */
    public Optional<String> place() {
        return place;
    }
}
