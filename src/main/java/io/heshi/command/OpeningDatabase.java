package io.heshi.command;

import io.heshi.store.Database;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A database that opens while the definitions are read: each takes a second or so, and neither needs the other. */
final class OpeningDatabase implements AutoCloseable {
    private final Supplier<Database> open;
    private Optional<CompletableFuture<Database>> opening = Optional.empty();

    private OpeningDatabase(Supplier<Database> open) {
        this.open = open;
    }

    /** Begins at once. */
    static OpeningDatabase begun(Supplier<Database> open) {
        OpeningDatabase database = new OpeningDatabase(open);
        database.begin();
        return database;
    }

    /** Begins when it is asked for; where nobody asks, none is made. */
    static OpeningDatabase whenAsked(Supplier<Database> open) {
        return new OpeningDatabase(open);
    }

    /**
     * The database, once it is open; it is closed with this.
     *
     * @throws RuntimeException what kept it from opening, each time it is asked for
     */
    Database get() {
        try {
            return begin().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits until it is open, if it was begun, and closes it. What kept it from opening has been told by {@link #get} to whom it concerns. */
    @Override
    public void close() {
        opening.ifPresent(opened -> opened.thenAccept(Database::close)
                .exceptionally(failure -> null)
                .join());
    }

    private CompletableFuture<Database> begin() {
        CompletableFuture<Database> begun = opening.orElseGet(
                () -> CompletableFuture.supplyAsync(open, task -> new Thread(task, "opening").start()));
        opening = Optional.of(begun);
        return begun;
    }
}
