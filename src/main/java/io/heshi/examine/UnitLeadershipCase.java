package io.heshi.examine;

import io.heshi.catalogue.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One unit's leading posts of one level. A person counts once, at the highest level held. */
final class UnitLeadershipCase implements CaseRelation {
    private static final Set<String> POSTS = Set.of("posts");
    private static final Set<String> HELD = Set.of("organization", "register");
    private static final Set<String> ALL = Set.of("posts", "organization", "register");

    private final Figures figures = new Figures("post", "unit_key");
    private final Map<String, CaseColumn> columns = new LinkedHashMap<>();

    UnitLeadershipCase() {
        RunUnitColumns.describe(columns);
        figures.stored(
                        "position_level",
                        "text",
                        "township.chief",
                        ALL,
                        "职务层次",
                        "Level of the posts, code of table position_level.")
                .stored("approved", "integer", "0", POSTS, "核定职数", "Posts approved.")
                .stored(
                        "held",
                        "integer",
                        "0",
                        HELD,
                        "实配",
                        "Persons in post whose highest level this is, by organization, else by the register.")
                .follows(
                        "over",
                        "integer",
                        "greatest(post.held - post.approved, 0)",
                        ALL,
                        "超职数",
                        "held beyond approved.")
                .follows(
                        "vacant",
                        "integer",
                        "greatest(post.approved - post.held, 0)",
                        ALL,
                        "空缺职数",
                        "Posts approved that nobody holds.")
                .stored(
                        "level_approved",
                        "integer",
                        "0",
                        POSTS,
                        "本层次核定合计",
                        "Posts approved of chiefs and deputies of the level together.")
                .stored(
                        "level_held",
                        "integer",
                        "0",
                        HELD,
                        "本层次实配合计",
                        "Persons on posts of chiefs and deputies of the level together.")
                .follows(
                        "level_over",
                        "integer",
                        "greatest(post.level_held - post.level_approved, 0)",
                        ALL,
                        "本层次超职数",
                        "level_held beyond level_approved.")
                .stored("documents", "text", "", POSTS, "批准文号", "Documents that approved the posts.")
                .stored(
                        "listed",
                        "boolean",
                        "true",
                        POSTS,
                        "有核定记录",
                        "Whether the posts source lists any post of the unit.");
        columns.putAll(figures.columns());
    }

    @Override
    public Scope scope() {
        return Scope.UNIT_LEADERSHIP;
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
        return "from %s as post\njoin %s as unit on unit.unit_key = post.unit_key\n%s"
                .formatted(parts.relation("post"), parts.relation("unit"), figures.join(parts));
    }

    @Override
    public String subjectKey() {
        return "post.unit_key";
    }

    @Override
    public String subjectPart() {
        return "post.position_level";
    }

    @Override
    public String unitKey() {
        return "post.unit_key";
    }
}
