package io.heshi.collect;

/** What a returned sheet may say; the heading is the text {@code header.<key>} of the reports. */
enum ReplyColumn {
    KEY("pack_key"),
    VERDICT("pack_verdict"),
    REASON("pack_reason"),
    UNTIL("pack_until"),
    DOCUMENT("pack_document"),
    CHECKED_BY("pack_checked_by"),
    PHONE("pack_phone"),
    FILES("pack_files"),
    REMARK("pack_remark");

    private final String header;

    ReplyColumn(String header) {
        this.header = header;
    }

    String header() {
        return "header." + header;
    }
}
