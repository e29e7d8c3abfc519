-- The persons whose ID numbers stand in a text, by their keys, with check digits that fit or not.
create function person_keys_in(text text) returns bigint[] language sql immutable parallel safe
    return array(
        select left(number[1], 17)::bigint
        from regexp_matches(text, '(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])', 'g') as number);
