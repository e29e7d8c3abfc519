-- needs: – makes: source_file
-- Writes what was counted of a file into the manifest and marks it as loaded.
update source_file
   set format = :format, encoding = nullif(:encoding, ''), loaded = true, lines = :lines, claim_rows = :claim_rows, claims = :claims,
       rejects = :rejects, blank = :blank, headers = :headers, titles = :titles, totals = :totals, notes = :notes,
       headings = :headings, skipped = :skipped, hidden_lines = :hidden_lines, headers_found = :headers_found,
       headers_unmapped = :headers_unmapped, title_text = :title_text, faulty_claims = :faulty_claims
 where run_id = :run_id and file_id = :file_id
