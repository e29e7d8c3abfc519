package io.heshi.city;

import java.util.Optional;

/**
 * The leading post and the title of a person.
 *
 * @param level empty for those who lead nobody
 * @param title professional title, empty for none
 * @param abovePost whether the person ranks above the post
 * @param abovePostDocument what allows that; empty for nothing
 */
record Office(Optional<PostLevel> level, String title, boolean abovePost, String abovePostDocument) {

    Office above(String document) {
        return new Office(level, title, true, document);
    }
}
