-- What a source of persons says in columns that it declares itself: one object of texts, null where it has none.

alter table claim_person add column own jsonb;

comment on column claim_person.own is 'values of the columns that the source declares itself, canonical texts by name; null where it has none';
