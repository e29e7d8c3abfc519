package io.heshi.city;

/** Leading posts of one level in one unit. */
record ApprovedPosts(Unit unit, PostLevel level, int approved, int held, String documentNo) {}
