-- How two values of two records can agree, and which numbers name somebody. The functions that are asked of every pair have no sub-select, so
-- that the planner puts their text in the place of the call; what loops is asked of the few that may pass.

-- Whether two texts of which one half is the same are one character apart: another one, or one too much.
create function one_character_apart_in_full(a text, b text) returns boolean language sql immutable parallel safe
    return exists (
        select from generate_series(1, greatest(length(a), length(b))) as i
        where case
                  when length(a) = length(b) then overlay(a placing '' from i for 1) = overlay(b placing '' from i for 1)
                  when length(a) > length(b) then overlay(a placing '' from i for 1) = b
                  else overlay(b placing '' from i for 1) = a
              end);

-- Whether two texts are one character apart. A slip stands in one half only, so the other half is the same. A text of one character has
-- nothing to be known by.
create function one_character_apart(a text, b text) returns boolean language sql immutable parallel safe
    return a <> b
        and abs(length(a) - length(b)) <= 1
        and least(length(a), length(b)) > 1
        and (left(a, least(length(a), length(b)) / 2) = left(b, least(length(a), length(b)) / 2)
            or right(a, least(length(a), length(b)) / 2) = right(b, least(length(a), length(b)) / 2))
        and one_character_apart_in_full(a, b);

-- Whether two texts of the same length and the same characters are the same but for two neighbours.
create function neighbours_transposed_in_full(a text, b text) returns boolean language sql immutable parallel safe
    return exists (
        select from generate_series(1, length(a) - 1) as i
        where left(a, i - 1) = left(b, i - 1)
            and substr(a, i, 1) = substr(b, i + 1, 1)
            and substr(a, i + 1, 1) = substr(b, i, 1)
            and substr(a, i + 2) = substr(b, i + 2));

-- Whether two neighbours have changed places: then no character stands in one of the two only.
create function neighbours_transposed(a text, b text) returns boolean language sql immutable parallel safe
    return a <> b
        and length(a) = length(b)
        and translate(a, b, '') = ''
        and translate(b, a, '') = ''
        and neighbours_transposed_in_full(a, b);

-- The words of a text in the order of the alphabet.
create function sorted_words(words text) returns text language sql immutable parallel safe
    return (select string_agg(word, ' ' order by word collate "C") from unnest(string_to_array(words, ' ')) as word);

-- Whether a text is a whole resident ID number by its check character, ResidentId in SQL (GB 11643-1999); the day of birth is not looked at.
create function is_resident_id(id_no text) returns boolean language sql immutable parallel safe
    return case when id_no ~ '^[0-9]{17}[0-9X]$' then
        substr('10X98765432', (
            ascii(substr(id_no, 1, 1)) * 7 + ascii(substr(id_no, 2, 1)) * 9 + ascii(substr(id_no, 3, 1)) * 10
            + ascii(substr(id_no, 4, 1)) * 5 + ascii(substr(id_no, 5, 1)) * 8 + ascii(substr(id_no, 6, 1)) * 4
            + ascii(substr(id_no, 7, 1)) * 2 + ascii(substr(id_no, 8, 1)) + ascii(substr(id_no, 9, 1)) * 6
            + ascii(substr(id_no, 10, 1)) * 3 + ascii(substr(id_no, 11, 1)) * 7 + ascii(substr(id_no, 12, 1)) * 9
            + ascii(substr(id_no, 13, 1)) * 10 + ascii(substr(id_no, 14, 1)) * 5 + ascii(substr(id_no, 15, 1)) * 8
            + ascii(substr(id_no, 16, 1)) * 4 + ascii(substr(id_no, 17, 1)) * 2 - 48 * 100) % 11 + 1, 1) = right(id_no, 1)
        else false end;
