-- needs: asked_verdict, person_identity
-- makes: –
update asked_verdict a set other_key = p.person_key
from person_identity p
where a.word = 'split' and p.identity = md5('split|' || a.person_key || '|' || a.name_key)
