-- needs: exception, person_alias
-- makes: –
-- What is no longer merged, or whose person is no longer joined with the one that it was put under, has its own key again.
update exception e set subject_key = coalesce(e.origin_key, e.subject_key), origin_key = null, merged_into = null
where e.state <> 'merged' and (e.merged_into is not null or e.origin_key is not null and e.subject_key <> coalesce((
    select a.lead_key from person_alias a where a.alias_key = e.origin_key), e.origin_key))
