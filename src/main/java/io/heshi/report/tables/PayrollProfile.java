package io.heshi.report.tables;

import io.heshi.report.page.PageModel.Section;
import io.heshi.report.page.PageSections;
import io.heshi.report.words.Messages;
import java.util.List;
import java.util.function.Supplier;

/** The reports of a review before pay is issued. */
public final class PayrollProfile implements ReportProfile {

    private final PayrollTables payroll;
    private final Messages messages;

    public PayrollProfile(PayrollTables payroll, Messages messages) {
        this.payroll = payroll;
        this.messages = messages;
    }

    @Override
    public boolean first() {
        return true;
    }

    @Override
    public List<Supplier<ReportTable>> exhibits() {
        return List.of(payroll::byUnit, payroll::details);
    }

    @Override
    public List<Section> sections() {
        PageSections blocks = new PageSections(messages);
        Section section = blocks.section("payroll", blocks.block(payroll.byUnit(), payroll.chart(messages)));
        return section.blocks().isEmpty() ? List.of() : List.of(section);
    }

    @Override
    public List<Chart> charts() {
        return List.of(payroll.chart(messages));
    }
}
