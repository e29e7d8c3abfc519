package io.heshi.city;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/** Writes the exports of one night, each in the layout in which its department sends it. */
final class NightFolder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int FINANCE_WIDTH = FinanceSheet.header().length;

    private final Path folder;
    private final LocalDate date;
    private final boolean csvOnly;

    NightFolder(Path out, LocalDate date, boolean csvOnly) {
        this.folder = out.resolve(date.toString());
        this.date = date;
        this.csvOnly = csvOnly;
    }

    void writeUnits(City city, boolean turned) throws IOException {
        try (Table table = table("units", "云州市机构台账")) {
            table.row(UnitsSheet.header());
            for (Unit unit : city.units()) {
                table.row(UnitsSheet.row(unit, city.abolished(unit, turned), city.misspelt(unit, turned)));
            }
        }
    }

    void writeQuotas(List<Quota> quotas) throws IOException {
        try (Table table = table("quotas", "云州市编制台账")) {
            table.row(QuotasSheet.header());
            for (Quota quota : quotas) {
                table.row(QuotasSheet.row(quota));
            }
        }
    }

    /** What the office keeps in lists of its own; the longer ones come as CSV. */
    void writeOffice(Establishment establishment, int night) throws IOException {
        boolean turned = establishment.turned(night);
        office("pools", "云州市编制周转池台账", 9, table -> OfficeSheets.pools(table, Pool.ALL));
        office(
                "allocations",
                "云州市周转编制核定下达台账",
                8,
                table -> OfficeSheets.allocations(table, establishment.lending().of(night)));
        office("plans", "云州市超编人员消化方案台账", 9, table -> OfficeSheets.plans(table, establishment.plans()));
        office(
                "transitions",
                "云州市机构改革过渡超编台账",
                7,
                table -> OfficeSheets.transitions(table, establishment.transitions()));
        office("ceilings", "编制总量控制数", 5, table -> OfficeSheets.ceilings(table, establishment.ceilings(night)));
        office(
                "enterprise_talent",
                "云州市政录企用人才名单",
                8,
                table -> OfficeSheets.enterprises(table, establishment.lists().enterprises(turned)));
        office(
                "retirement_delays",
                "延迟退休审批名单",
                6,
                table -> OfficeSheets.delayed(table, establishment.lists().delayed()));
        try (Table filings = csv("filings", "进人用编备案_" + Words.compactDay(date), StandardCharsets.UTF_8);
                Table posts = csv("posts", "领导职数核定表", StandardCharsets.UTF_8);
                Table changes = csv("quota_changes", "编制台账变动明细", StandardCharsets.UTF_8);
                Table talents = csv("high_level_talent", "高层次人才名单", StandardCharsets.UTF_8)) {
            OfficeSheets.filings(filings, establishment.filings(night));
            OfficeSheets.posts(posts, establishment.posts(night));
            OfficeSheets.changes(changes, establishment.changes(night));
            OfficeSheets.talents(talents, establishment.lists().talents(turned));
        }
    }

    private void office(String source, String title, int width, Rows rows) throws IOException {
        try (Table table = table(source, title)) {
            title(table, title, width);
            rows.write(table);
        }
    }

    private interface Rows {
        void write(Table table) throws IOException;
    }

    /** Writes the four person sources side by side in one pass over the people. */
    void writePeople(CityPlan plan, People people, Telling telling, Truth truth) throws IOException {
        String month = Words.writtenMonth(YearMonth.from(date));
        try (Table register = csv("register", "云州市实名制人员信息", StandardCharsets.UTF_8);
                Table hr = csv("hr", "人社人员信息_" + Words.compactDay(date), GB18030);
                Table organization = table("organization", month + "干部信息");
                Table finance = table("finance", month + "统发工资")) {
            register.row(RegisterSheet.header());
            hr.row(HrSheet.header());
            title(organization, "云州市干部信息表", OrganizationSheet.header().length);
            organization.row(OrganizationSheet.header());
            title(finance, "云州市" + month + "财政统发工资表", FINANCE_WIDTH);
            note(finance, "填表单位：云州市财政局", "单位：元");
            finance.row(FinanceSheet.header());
            int paid = 0;
            long gross = 0;
            long net = 0;
            for (int i = 0; i < plan.people(); i++) {
                Dossier dossier = telling.of(people.at(i));
                truth.add(dossier);
                for (Entry entry : dossier.register()) {
                    register.row(RegisterSheet.row(dossier.person(), entry));
                }
                for (Entry entry : dossier.hr()) {
                    hr.row(HrSheet.row(dossier.person(), entry));
                }
                for (Entry entry : dossier.organization()) {
                    organization.row(OrganizationSheet.row(dossier.person(), entry));
                }
                for (Entry entry : dossier.finance()) {
                    finance.row(FinanceSheet.row(++paid, entry));
                    gross += entry.payFen();
                    net += FinanceSheet.net(entry);
                }
            }
            if (!csvOnly) {
                finance.row(FinanceSheet.total(gross, net));
                note(finance, "制表人：赵敏", "审核人：周强");
            }
        }
    }

    private Table table(String source, String name) throws IOException {
        return csvOnly
                ? csv(source, name, StandardCharsets.UTF_8)
                : new WorkbookTable(file(source, name + ".xlsx"), "Sheet1");
    }

    private Table csv(String source, String name, Charset charset) throws IOException {
        return new CsvTable(file(source, name + ".csv"), charset);
    }

    private Path file(String source, String name) throws IOException {
        return Files.createDirectories(folder.resolve(source)).resolve(name);
    }

    private static void title(Table table, String text, int width) {
        if (table instanceof WorkbookTable workbook) {
            workbook.title(text, width);
        }
    }

    private static void note(Table table, String left, String right) {
        if (table instanceof WorkbookTable workbook) {
            Object[] cells = new Object[FINANCE_WIDTH];
            Arrays.fill(cells, "");
            cells[0] = left;
            cells[FINANCE_WIDTH - 3] = right;
            workbook.row(cells);
        }
    }
}
