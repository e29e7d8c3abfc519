package io.heshi.store;

/** The database cannot be used; the message says what to do about it, in Chinese and in English. */
public final class DatabaseException extends RuntimeException {

    public DatabaseException(String message) {
        super(message);
    }

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
