-- needs: document_figure
-- makes: –
select unit_key, name, value from document_figure where value is not null
