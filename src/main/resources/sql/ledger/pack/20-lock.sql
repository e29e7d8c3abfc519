-- needs: pack
-- makes: –
-- One after the other: numbers of packs have no gaps.
lock table pack in share row exclusive mode
