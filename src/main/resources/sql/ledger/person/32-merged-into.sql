-- needs: exception, followed_exception
-- makes: –
-- Also what was merged into one that is merged itself now.
update exception e set merged_into = f.keeper
from followed_exception f
where f.number <> f.keeper and f.number in (e.number, e.merged_into)
