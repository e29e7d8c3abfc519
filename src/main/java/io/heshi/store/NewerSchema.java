package io.heshi.store;

/** The database was worked on by a newer release of this program; the message tells both versions of the schema. */
public final class NewerSchema extends RuntimeException {

    /**
     * What is told.
     *
     * @param known newest version that this program knows
     * @param found version of the database
     */
    NewerSchema(String known, String found) {
        super(
                "数据库结构是第 %2$s 版，本程序只认识到第 %1$s 版：数据库已由更新的程序使用过。请改用更新的程序；什么都没有改动。 / The schema of the database is version %2$s, this program knows no later one than %1$s: a newer release has worked on this database. Use the newer release; nothing was changed."
                        .formatted(known, found));
    }
}
