-- needs: link_scored makes: –
select a_id, b_id from link_scored where weight >= :least order by a_id, b_id
