package io.heshi.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What staff may say of an exception. In which state which of them may be said, table {@code allowed_decision} tells. */
public enum Verdict {
    /** 属实，限期整改: it is so and is to be put right by a day. */
    CONFIRMED,
    /** 已整改，待复核: it is said to be put right; the next run will see. */
    DECLARED,
    /** 不属实: the facts are not as a source has them. */
    UNFOUNDED,
    /** 合规特殊: it is so and may be so, by a document and until a day, once a second person has said the same. */
    SPECIAL,
    /** 复核同意: the second person's word on a special case. */
    APPROVED,
    /** 转办: somebody else is to answer. */
    TRANSFERRED,
    /** 撤销: what was said last is taken back. */
    UNDONE;

    /** The word used in the ledger and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verdict> ofCode(String code) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst();
    }
}
