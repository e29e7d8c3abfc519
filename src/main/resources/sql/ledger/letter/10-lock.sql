-- needs: letter
-- makes: –
-- One after the other: numbers of letters have no gaps.
lock table letter in share row exclusive mode
