package io.heshi.definition.yaml;

import io.heshi.catalogue.Label;
import io.heshi.definition.FaultText;
import java.util.regex.Pattern;

/** What the names of definitions look like. */
public enum DefinitionName {
    JOB(
            "[a-z][a-z0-9_-]*",
            "以小写字母开头，后接小写字母、数字、`_` 或 `-`",
            "a lower-case letter, then lower-case letters, digits, `_` or `-`"),
    /** Also of code tables. Sources are names in SQL, so they have no hyphen. */
    SOURCE("[a-z][a-z0-9_]*", "以小写字母开头，后接小写字母、数字或 `_`", "a lower-case letter, then lower-case letters, digits or `_`"),
    RULE("[A-Z]+[0-9]+", "大写字母加编号，如 P01", "capital letters and a number, such as P01");

    private final Pattern pattern;
    private final Label words;

    DefinitionName(String regex, String zh, String en) {
        this.pattern = Pattern.compile(regex);
        this.words = new Label(zh, en);
    }

    public boolean fits(String name) {
        return pattern.matcher(name).matches();
    }

    public Label fault(String name) {
        return FaultText.of("definition_name.cannot_name", name).then(words);
    }

    /** The name that is this value, which must equal the file's name unless the file may have any. */
    public String likeFile(Value value, DefinitionFile file) {
        String name = value.name(this).orElse("");
        boolean free = file.naming() == DefinitionFile.Naming.FREE;
        if (!free && !name.isEmpty() && !name.equals(file.stem())) {
            value.fault("definition_name.stands_file_rename_file", name, file.path(), file.stem());
        }
        return name;
    }
}
