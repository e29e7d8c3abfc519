package io.heshi.intake.guess;

import io.heshi.definition.ClaimKind;
import io.heshi.definition.Field;
import io.heshi.intake.read.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drafts the definition of a source from one of its files. */
public final class SourceGuesser {
    private SourceGuesser() {}

    /**
     * Looks at the first rows of a file and drafts the definition of its source.
     *
     * @throws UnreadableFile if the file cannot be read, or holds no table
     */
    public static Guess guess(Path file, Wish wish) throws IOException {
        HeaderDictionary dictionary = HeaderDictionary.shipped();
        String fileName = String.valueOf(file.getFileName());
        Table table = TableReader.read(file, fileName, dictionary, wish);
        Optional<WideGuess> wide = WideGuess.of(file, fileName, table, dictionary, wish);
        KindGuess kind = wish.kind()
                .map(told -> KindGuess.told(told, table, wide, dictionary, wish.codes()))
                .orElseGet(() -> KindGuess.of(table, wide, dictionary, wish.codes()));
        Assignment assignment = kind.assignment();
        if (!table.hasHeader()) {
            return new Guess.Undrafted(
                    "没有找到表头：第一行起就是数据，或表头不在前 " + HeaderGuess.LOOKED_AT + " 行。请在文件中加一行表头后重试。下面按各列的值说明它们像什么。",
                    "no header was found: data begin on the first row, or the header is not in the first "
                            + HeaderGuess.LOOKED_AT
                            + " rows. Add a header row to the file and try again. Below is what each column looks like.",
                    notes(table, kind));
        }
        if (assignment.taken().isEmpty() && kind.wide().isEmpty()) {
            return new Guess.Undrafted(
                    "表头在第 " + table.headerLine() + " 行，但没有一列认得出来。请确认选对了文件和工作表。",
                    "the header is in row " + table.headerLine()
                            + ", but no column can be recognised. Check that this is the right file and sheet.",
                    notes(table, kind));
        }
        String folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .map(parent -> String.valueOf(parent.getFileName()))
                .orElse("");
        String name =
                wish.name().orElseGet(() -> SourceName.of(folder, fileName, table, assignment, wish.knownSources()));
        String yaml = new DraftText(name, fileName, table, kind, wish).text();
        return new Guess.Draft(name, assignment.kind(), yaml, notes(table, kind));
    }

    private static List<Guess.ColumnNote> notes(Table table, KindGuess kind) {
        Assignment assignment = kind.assignment();
        List<Guess.ColumnNote> notes = new ArrayList<>();
        for (Column column : table.columns()) {
            Optional<String> type = kind.wide().flatMap(wide -> wide.code(column));
            if (type.isPresent()) {
                notes.add(new Guess.ColumnNote(
                        column.position() + 1,
                        Headers.shown(column.header()),
                        "approved",
                        99,
                        "编制类型 " + type.get(),
                        "quota type " + type.get()));
                continue;
            }
            Optional<Candidate> taken = assignment.taken().values().stream()
                    .filter(candidate -> candidate.column().position() == column.position())
                    .findFirst();
            Optional<Candidate> likely =
                    taken.or(() -> table.hasHeader() ? Optional.empty() : likely(assignment, column));
            notes.add(new Guess.ColumnNote(
                    column.position() + 1,
                    Headers.shown(column.header()),
                    likely.map(Candidate::field).map(Field::name).orElse(""),
                    likely.map(c -> (int) Math.round(c.confidence() * 100)).orElse(0),
                    likely.map(c -> c.fit().zh()).orElseGet(() -> Unmapped.zh(column, assignment)),
                    likely.map(c -> c.fit().en()).orElseGet(() -> Unmapped.en(column, assignment))));
        }
        return notes;
    }

    private static Optional<Candidate> likely(Assignment assignment, Column column) {
        return assignment.candidates().stream()
                .filter(candidate -> candidate.column().position() == column.position() && !candidate.vetoed())
                .filter(candidate -> assignment.kind() != ClaimKind.PERSON || candidate.confidence() > 0)
                .findFirst();
    }
}
