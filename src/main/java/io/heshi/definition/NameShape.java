package io.heshi.definition;

import java.util.regex.Pattern;

/** What the names of definitions look like. */
enum NameShape {
    JOB("[a-z][a-z0-9_-]*", "a lower-case letter, then lower-case letters, digits, `_` or `-`"),
    /** Also of code tables. Sources are names in SQL, so they have no hyphen. */
    SOURCE("[a-z][a-z0-9_]*", "a lower-case letter, then lower-case letters, digits or `_`"),
    RULE("[A-Z]+[0-9]+", "capital letters and a number, such as P01");

    private final Pattern pattern;
    private final String words;

    NameShape(String regex, String words) {
        this.pattern = Pattern.compile(regex);
        this.words = words;
    }

    boolean fits(String name) {
        return pattern.matcher(name).matches();
    }

    String fault(String name) {
        return "`" + name + "` cannot be a name here; expected " + words;
    }

    /** The name that is this value, which must equal the file's name unless the file may have any. */
    String likeFile(Value value, DefinitionFile file) {
        String name = value.name(this).orElse("");
        boolean free = file.naming() == DefinitionFile.Naming.FREE;
        if (!free && !name.isEmpty() && !name.equals(file.stem())) {
            value.fault("`" + name + "` stands in the file " + file.path() + "; expected `" + file.stem()
                    + "`, or rename the file");
        }
        return name;
    }
}
