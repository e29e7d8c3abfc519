-- needs: – makes: asked_value
insert into asked_value (rule, field, position, value, in_post, source, source_no, asked, leads, absent)
select :rule, :field, :position, :value, :in_post, h.source, h.source_no, h.source = any (string_to_array(:asked, ' ')),
    h.source = any (string_to_array(:leads, ' ')), h.source = any (string_to_array(:absent, ' '))
from unnest(string_to_array(:heard, ' ')) with ordinality as h (source, source_no)
