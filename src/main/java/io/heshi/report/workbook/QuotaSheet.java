package io.heshi.report.workbook;

import io.heshi.report.facts.UnitQuota;
import io.heshi.report.facts.UnitQuota.Places;
import io.heshi.report.words.Messages;
import io.heshi.report.words.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 超编情况: places of every unit by quota type, under a header of two rows, the sum of all units on top. */
public final class QuotaSheet {

    private static final List<String> UNIT_HEADERS = List.of("unit_code", "unit", "supervisor", "region");
    private static final int[] UNIT_WIDTHS = {12, 34, 22, 12};
    private static final int FIGURE_WIDTH = 8;

    /** Up to the unit's name. */
    private static final int KEPT_COLUMNS = 2;

    private static final int COLUMNS_OF_ONE_PAGE = 18;

    private final List<UnitQuota> units;
    private final Wording wording;
    private final Messages messages;
    private final Styles styles;
    private final List<Group> groups;

    /** The columns of one quota type, or of all together when {@code type} is empty. */
    private record Group(String type, String title, boolean lent) {
        int columns() {
            return lent ? 5 : 4;
        }

        Places places(UnitQuota unit) {
            return type.isEmpty() ? unit.total() : unit.types().getOrDefault(type, Places.NONE);
        }

        boolean has(UnitQuota unit) {
            return type.isEmpty() || unit.types().containsKey(type);
        }
    }

    public QuotaSheet(List<UnitQuota> units, Wording wording, Messages messages, Styles styles) {
        this.units = units;
        this.wording = wording;
        this.messages = messages;
        this.styles = styles;
        this.groups = groups();
    }

    public void write(SXSSFWorkbook workbook, TableSheet.Heading heading) {
        SXSSFSheet sheet = workbook.createSheet(heading.name());
        int columns =
                UNIT_HEADERS.size() + groups.stream().mapToInt(Group::columns).sum();
        SheetFrame.heading(sheet, styles, heading.name(), heading.left(), heading.right(), columns);
        int row = SheetFrame.FIRST_FREE_ROW;
        for (String note : heading.notes()) {
            SheetFrame.note(sheet, styles, row++, note, columns, 80 + (columns - UNIT_HEADERS.size()) * FIGURE_WIDTH);
        }
        int upper = row++;
        int lower = row++;
        header(sheet, upper, lower);
        sum(sheet.createRow(row++));
        for (UnitQuota unit : units) {
            unit(sheet.createRow(row++), unit);
        }
        for (int i = 0; i < columns; i++) {
            SheetFrame.width(sheet, i, i < UNIT_WIDTHS.length ? UNIT_WIDTHS[i] : FIGURE_WIDTH);
        }
        sheet.createFreezePane(KEPT_COLUMNS, lower + 1);
        sheet.setAutoFilter(new CellRangeAddress(lower, row - 1, 0, columns - 1));
        SheetFrame.paper(
                sheet,
                messages,
                new CellRangeAddress(upper, lower, 0, KEPT_COLUMNS - 1),
                columns > COLUMNS_OF_ONE_PAGE ? 2 : 1);
    }

    private List<Group> groups() {
        List<String> types = units.stream()
                .flatMap(unit -> unit.types().keySet().stream())
                .distinct()
                .sorted(Comparator.<String>comparingInt(wording::quotaTypeOrder)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Group> all = new ArrayList<>();
        all.add(new Group("", messages.zh("quota.total"), true));
        for (String type : types) {
            boolean lent = units.stream()
                    .anyMatch(
                            unit -> unit.types().getOrDefault(type, Places.NONE).lent() > 0);
            all.add(new Group(type, wording.quotaType(type).zh(), lent));
        }
        return List.copyOf(all);
    }

    private void header(SXSSFSheet sheet, int upper, int lower) {
        Row above = sheet.createRow(upper);
        Row below = sheet.createRow(lower);
        int column = 0;
        for (String key : UNIT_HEADERS) {
            SheetFrame.put(above, column, messages.zh("header." + key), styles.header);
            SheetFrame.put(below, column, "", styles.header);
            SheetFrame.merge(sheet, upper, lower, column, column);
            column++;
        }
        for (Group group : groups) {
            int first = column;
            for (String key : keys(group)) {
                SheetFrame.put(above, column, column == first ? group.title() : "", styles.header);
                SheetFrame.put(below, column, messages.zh("header." + key), styles.header);
                column++;
            }
            SheetFrame.merge(sheet, upper, upper, first, column - 1);
        }
    }

    private static List<String> keys(Group group) {
        return group.lent()
                ? List.of("approved", "lent", "occupied", "over", "vacant")
                : List.of("approved", "occupied", "over", "vacant");
    }

    private void sum(Row row) {
        SheetFrame.put(row, 0, messages.zh("quota.sum"), styles.sumText);
        for (int i = 1; i < UNIT_HEADERS.size(); i++) {
            SheetFrame.put(row, i, "", styles.sumText);
        }
        int column = UNIT_HEADERS.size();
        for (Group group : groups) {
            long[] sums = new long[5];
            for (UnitQuota unit : units) {
                Places places = group.places(unit);
                sums[0] += places.approved();
                sums[1] += places.lent();
                sums[2] += places.occupied();
                sums[3] += places.over();
                sums[4] += places.vacant();
            }
            for (int i = 0; i < sums.length; i++) {
                if (i != 1 || group.lent()) {
                    SheetFrame.put(row, column++, sums[i], styles.sumCount);
                }
            }
        }
    }

    private void unit(Row row, UnitQuota unit) {
        SheetFrame.put(row, 0, unit.code(), styles.text);
        SheetFrame.put(row, 1, unit.name(), styles.text);
        SheetFrame.put(row, 2, unit.supervisor(), styles.text);
        SheetFrame.put(row, 3, unit.region(), styles.text);
        int column = UNIT_HEADERS.size();
        for (Group group : groups) {
            if (!group.has(unit)) {
                for (int i = 0; i < group.columns(); i++) {
                    SheetFrame.put(row, column++, "", styles.count);
                }
                continue;
            }
            Places places = group.places(unit);
            SheetFrame.put(row, column++, places.approved(), styles.count);
            if (group.lent()) {
                SheetFrame.put(row, column++, places.lent(), styles.count);
            }
            SheetFrame.put(row, column++, places.occupied(), styles.count);
            SheetFrame.put(row, column++, places.over(), places.over() > 0 ? styles.alarmCount : styles.count);
            SheetFrame.put(row, column++, places.vacant(), styles.count);
        }
    }
}
