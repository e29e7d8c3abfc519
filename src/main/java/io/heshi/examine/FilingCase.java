package io.heshi.examine;

import io.heshi.catalogue.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One filing that allows entries; or a whole channel of entry, a subject of its own that no unit answers for. */
final class FilingCase implements CaseRelation {
    private static final Set<String> EITHER = Set.of();
    private static final Set<String> FILINGS = Set.of("filings");
    private static final Set<String> USE = Set.of("filings", "register");
    private static final Set<String> REGISTER = Set.of("register");

    private final Figures figures = new Figures("filing", "filing_key");
    private final Map<String, CaseColumn> columns = new LinkedHashMap<>();

    FilingCase() {
        RunUnitColumns.describe(columns);
        figures.stored(
                        "kind",
                        "text",
                        "filing",
                        EITHER,
                        "类别",
                        "filing (备案) or channel (进入形式); the latter has channel… only.")
                .stored("channel", "text", "", EITHER, "进入形式", "Channel of entry.")
                .stored("filing_no", "text", "", FILINGS, "备案号", "Number of the filing.")
                .stored("quota_type", "text", "", FILINGS, "编制类型", "Quota type that may be used.")
                .stored("approved", "integer", "", FILINGS, "核准人数", "Persons who may enter.")
                .stored("approved_date", "text", "", FILINGS, "备案日期", "When it was filed.")
                .stored("valid_until", "text", "", FILINGS, "有效期至", "Last day of use.")
                .stored("used", "integer", "", USE, "已使用", "Persons in post who entered by it.")
                .stored("used_late", "integer", "", USE, "逾期使用", "Of used, those who entered after valid_until.")
                .stored("used_early", "integer", "", USE, "备案前使用", "Of used, those who entered before approved_date.")
                .stored("used_elsewhere", "integer", "", USE, "外单位使用", "Of used, those at another unit.")
                .stored("last_use", "text", "", USE, "最近使用", "Latest entry by it.")
                .stored(
                        "used_by",
                        "text",
                        "register",
                        FILINGS,
                        "使用数来源",
                        "register: counted from the persons; stated: by the filings file, because nobody gives a number.")
                .stored("stated_used", "integer", "", FILINGS, "申报已使用", "Persons as the filings file states.")
                .follows(
                        "over_used",
                        "integer",
                        "greatest(filing.used - filing.approved, 0)",
                        USE,
                        "超备案使用",
                        "used beyond approved.")
                .stored(
                        "channel_persons",
                        "integer",
                        "",
                        REGISTER,
                        "该形式在编人数",
                        "Of a channel: persons in post who came by it.")
                .stored(
                        "channel_persons_city",
                        "integer",
                        "",
                        REGISTER,
                        "该形式市本级在编人数",
                        "Of a channel: those of them in units of the city level.")
                .stored("channel_filings", "integer", "", FILINGS, "该形式备案件数", "Of a channel: filings for it.")
                .stored(
                        "channel_approved",
                        "integer",
                        "",
                        FILINGS,
                        "该形式核准人数",
                        "Of a channel: persons whom they allow.");
        columns.putAll(figures.columns());
    }

    @Override
    public Scope scope() {
        return Scope.FILING;
    }

    @Override
    public Map<String, CaseColumn> columns() {
        return columns;
    }

    @Override
    public Optional<Figures> figures() {
        return Optional.of(figures);
    }

    @Override
    public String from(Parts parts) {
        return "from %s as filing\nleft join %s as unit on unit.unit_key = filing.unit_key\n%s"
                .formatted(parts.relation("filing"), parts.relation("unit"), figures.join(parts));
    }

    @Override
    public String subjectKey() {
        return "filing.filing_key";
    }

    @Override
    public String unitKey() {
        return "filing.unit_key";
    }
}
