-- The access to the provider.
-- columns: those of invoice_access
SELECT token_sealed, token_until, fetching_until, alarm, alarm_since FROM invoice_access
