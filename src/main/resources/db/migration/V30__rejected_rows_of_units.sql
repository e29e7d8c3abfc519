-- Rows about units that could not be read spare the unit as rows about persons spare the person.

comment on table run_rejected_person is
    'persons whose ID number stands in a reject of a source and in no claim of it, a row a unit; and units that a reject about units names';
comment on column run_rejected_person.person_key is '0: the reject is about the unit';
comment on column run_rejected_person.unit_key is 'unit where another source has the person, or that the reject is about; 0 if none has';
