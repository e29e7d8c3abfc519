package io.heshi.report.tables;

import io.heshi.catalogue.Texts;
import java.util.List;
import java.util.function.Supplier;

/** The reports of a review before pay is issued. */
final class PayrollProfile implements ReportProfile {
    private final PayrollTables payroll;
    private final Texts messages;

    PayrollProfile(PayrollTables payroll, Texts messages) {
        this.payroll = payroll;
        this.messages = messages;
    }

    @Override
    public boolean first() {
        return true;
    }

    @Override
    public List<Supplier<ReportTable<?>>> sheets() {
        return List.of(payroll::byUnit, payroll::details);
    }

    @Override
    public List<Section> sections() {
        return List.of(Section.of("payroll", Block.of(payroll.byUnit(), payroll.chart(messages))));
    }

    @Override
    public List<Chart> charts() {
        return List.of(payroll.chart(messages));
    }
}
