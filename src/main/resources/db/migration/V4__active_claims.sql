-- Whether a claim has the person in post. Unknown words count as in post: nobody is taken for gone because of a word nobody knows.
create function is_active(person_status text, insurance_status text) returns boolean language sql immutable parallel safe
    return not coalesce(starts_with(person_status, 'left') or starts_with(person_status, 'outside'), false)
        and not coalesce(insurance_status = 'terminated', false);
