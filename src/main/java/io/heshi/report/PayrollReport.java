package io.heshi.report;

import io.heshi.report.PageModel.Section;
import java.util.List;
import java.util.function.Supplier;

/** The reports of a review before pay is issued. */
final class PayrollReport implements FurtherReport {

    private final PayrollExhibits payroll;
    private final Messages messages;

    PayrollReport(PayrollExhibits payroll, Messages messages) {
        this.payroll = payroll;
        this.messages = messages;
    }

    @Override
    public boolean first() {
        return true;
    }

    @Override
    public List<Supplier<Exhibit>> exhibits() {
        return List.of(payroll::byUnit, payroll::details);
    }

    @Override
    public List<Section> sections() {
        Blocks blocks = new Blocks(messages);
        Section section = blocks.section("payroll", blocks.block(payroll.byUnit(), payroll.chart(messages)));
        return section.blocks().isEmpty() ? List.of() : List.of(section);
    }

    @Override
    public List<Chart> charts() {
        return List.of(payroll.chart(messages));
    }
}
