package io.heshi.generate;

/** Leading posts of one level in one unit. */
record ApprovedPosts(Unit unit, PostLevel level, int approved, int held, String documentNo) {}
