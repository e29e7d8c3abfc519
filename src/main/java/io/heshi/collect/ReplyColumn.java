package io.heshi.collect;

import java.util.List;

/**
 * What a returned sheet may say. A heading is the text {@code header.<key>} of the reports; the first is that of a pack, the second that of the
 * office's own workbook.
 */
enum ReplyColumn {
    KEY("pack_key"),
    /** The first of the facts. */
    NUMBER("number"),
    /** The last of the facts. */
    BASIS("basis"),
    VERDICT("pack_verdict", "verdict"),
    REASON("pack_reason", "correction"),
    UNTIL("pack_until", "deadline"),
    DOCUMENT("pack_document"),
    CHECKED_BY("pack_checked_by"),
    PHONE("pack_phone"),
    FILES("pack_files"),
    REMARK("pack_remark");

    private final List<String> headers;

    ReplyColumn(String... headers) {
        this.headers = List.of(headers);
    }

    List<String> headers() {
        return headers.stream().map(header -> "header." + header).toList();
    }

    /** Whether staff fill it in. */
    boolean filled() {
        return this != KEY && this != NUMBER && this != BASIS;
    }
}
