package io.heshi.identity;

import io.heshi.store.sql.RunSql;
import java.util.List;

/** What a run notes of who is who: nothing that was left out is left out without a word. */
final class IdentityNotes {
    /** After the notes of the reception, before those of the gates. */
    private static final int FIRST_POSITION = 90_001;

    private static final int MOST = 99;

    private IdentityNotes() {}

    /** In place of those of an earlier try. @param notes in both languages */
    static void keep(RunSql sql, List<String> notes) {
        sql.query("identity/76-forget-notes")
                .param("first", FIRST_POSITION)
                .param("last", FIRST_POSITION + MOST)
                .update();
        for (int i = 0; i < Math.min(notes.size(), MOST); i++) {
            sql.query("identity/77-note")
                    .param("position", FIRST_POSITION + i)
                    .param("note", notes.get(i))
                    .update();
        }
    }
}
