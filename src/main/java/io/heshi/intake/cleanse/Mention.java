package io.heshi.intake.cleanse;

import io.heshi.vocabulary.MentionKey;
import io.heshi.vocabulary.UnitCode;
import io.heshi.vocabulary.UnitName;

/**
 * What a source calls a unit. Code and name are as written, without what spreadsheets wrap around them; either may be empty.
 *
 * @param keyText the key in decimal, for claims
 * @param lostCharacters whether the name has lost characters in some conversion (U+FFFD)
 */
public record Mention(
        long key, String keyText, String code, String name, String codeKey, String nameKey, boolean lostCharacters) {
    private static final char LOST = '\uFFFD';

    /** No unit is spoken of. */
    public static final Mention NONE = new Mention(0, "", "", "", "", "", false);

    /** The mention of a code and a name; of neither, {@link #NONE}. */
    public static Mention of(String code, String name) {
        if (code.isEmpty() && name.isEmpty()) {
            return NONE;
        }
        String codeKey = UnitCode.key(code);
        long key = MentionKey.of(code, name);
        return new Mention(key, Long.toString(key), code, name, codeKey, UnitName.key(name), name.indexOf(LOST) >= 0);
    }

    public boolean isNone() {
        return keyText.isEmpty();
    }
}
