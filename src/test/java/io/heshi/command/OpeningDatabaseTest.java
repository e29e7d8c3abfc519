package io.heshi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heshi.store.Database;
import io.heshi.store.DatabaseException;
import io.heshi.testing.TestDatabase;
import io.heshi.testing.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that opens while something else is done is closed in every case, and tells what keeps it from opening. */
class OpeningDatabaseTest {
    private final TestDatabase server = TestPostgres.fresh();
    private final List<Database> opened = new ArrayList<>();
    private final Supplier<Database> open = () -> {
        Database database = Database.open(server.settings());
        opened.add(database);
        return database;
    };

    @AfterEach
    void drop() {
        server.close();
    }

    @Test
    void it_is_closed_whether_it_was_asked_for_or_not() {
        for (boolean asks : List.of(true, false)) {
            try (OpeningDatabase opening = OpeningDatabase.begun(open)) {
                if (asks) {
                    assertThat(opening.get()).isSameAs(opening.get());
                }
            }
        }

        assertThat(opened)
                .hasSize(2)
                .allSatisfy(database -> assertThatThrownBy(
                                () -> database.dataSource().getConnection())
                        .isInstanceOf(SQLException.class));
    }

    @Test
    void where_nobody_asks_for_one_none_is_made() {
        try (OpeningDatabase opening = OpeningDatabase.whenAsked(open)) {
            assertThat(opening).isNotNull();
        }

        assertThat(opened).isEmpty();
    }

    @Test
    void what_keeps_it_from_opening_is_told_to_whoever_asks_and_to_nobody_else() {
        try (OpeningDatabase opening = OpeningDatabase.begun(() -> {
            throw new DatabaseException("坏 / broken");
        })) {
            assertThatThrownBy(opening::get).isInstanceOf(DatabaseException.class);
            assertThatThrownBy(opening::get).isInstanceOf(DatabaseException.class);
        }
    }
}
