package io.heshi.intake.cleanse;

import io.heshi.definition.CodeTable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codes of one column; keeps the last spellings, because a column has few. Holds a fixed number; not thread-safe. */
final class CodeSpellings {
    private static final int SLOTS = 1 << 10;

    private final CodeTable table;
    private final @Nullable Code[] slots = new @Nullable Code[SLOTS];

    /**
     * @param known whether the table has the spelling; if not, the code is the text itself
     * @param padded whether it has it only with zeros in front, which a spreadsheet takes from digits
     */
    record Code(String text, String code, boolean known, boolean padded) {}

    CodeSpellings(CodeTable table) {
        this.table = table;
    }

    Code of(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        Code code = slots[slot];
        if (code == null || !code.text.equals(text)) {
            Optional<String> known = table.code(text);
            Optional<String> padded = known.isPresent() ? Optional.empty() : table.paddedCode(text);
            code = new Code(
                    text,
                    known.or(() -> padded).orElse(text),
                    known.isPresent() || padded.isPresent(),
                    padded.isPresent());
            slots[slot] = code;
        }
        return code;
    }
}
