-- needs: – makes: :"claims"
-- Takes the claims of a file away that could not all be loaded again.
delete from :"claims" where file_id = :file_id
