-- needs: – makes: suspect_turn
update suspect_turn set source = :'source';
