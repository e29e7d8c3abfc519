@NullMarked
package io.heshi.definition.yaml;

import org.jspecify.annotations.NullMarked;
