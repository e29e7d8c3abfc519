package io.heshi.guess;

import io.heshi.guess.shape.SampledColumn;

/** Why a column of the file holds no canonical column. */
final class Unmapped {
    private Unmapped() {}

    static String zh(SampledColumn column, Assignment assignment) {
        if (column.header().isEmpty()) {
            return "没有表头" + (column.isEmpty() ? "" : "，" + shapeZh(column));
        }
        return assignment
                .vetoed(column)
                .map(c -> "表头像 " + c.field().name() + "，但" + c.fit().told().zh())
                .orElseGet(() -> shapeZh(column));
    }

    static String en(SampledColumn column, Assignment assignment) {
        if (column.header().isEmpty()) {
            return "no header" + (column.isEmpty() ? "" : ", " + shapeEn(column));
        }
        return assignment
                .vetoed(column)
                .map(c -> "the header means " + c.field().name() + ", but "
                        + c.fit().told().en())
                .orElseGet(() -> shapeEn(column));
    }

    private static String shapeZh(SampledColumn column) {
        if (column.isEmpty()) {
            return "没有值";
        }
        return column.isSerial() ? "序号 1、2、3…" : column.counts().size() + " 种取值，" + column.filled() + " 行有值";
    }

    private static String shapeEn(SampledColumn column) {
        if (column.isEmpty()) {
            return "no values";
        }
        return column.isSerial()
                ? "serial numbers 1, 2, 3 …"
                : column.counts().size() + " distinct values in " + column.filled() + " rows";
    }
}
