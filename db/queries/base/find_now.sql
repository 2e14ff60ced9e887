-- The server's time: proves that it answers (readyz).
-- columns: now timestamptz
select now() as now;
