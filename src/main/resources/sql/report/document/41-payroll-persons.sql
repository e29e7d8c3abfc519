-- needs: document_payroll
-- makes: –
select * from document_payroll order by no
