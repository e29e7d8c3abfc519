package io.heshi.guess;

import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Label;
import java.util.List;

/** What a file never seen before may be. Nothing in it quotes a cell below the header. */
public sealed interface Guess {

    /**
     * A definition that can be used.
     *
     * @param yaml the text of {@code jobs/sources/<name>.yaml}, with comments
     * @param columns what became of every column of the file
     */
    record Draft(String name, ClaimKind kind, String yaml, List<ColumnNote> columns) implements Guess {
        public Draft {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A table that no definition can be written for.
     *
     * @param why why not and what to do
     */
    record Undrafted(Label why, List<ColumnNote> columns) implements Guess {
        public Undrafted {
            columns = List.copyOf(columns);
        }
    }

    /**
     * One column of the file.
     *
     * @param number from 1
     * @param header as the file shows it, empty if it has none
     * @param field the canonical column it holds, or may hold; empty for none
     * @param percent how sure that is, from 0 to 100
     * @param told evidence
     */
    record ColumnNote(int number, String header, String field, int percent, Label told) {}
}
