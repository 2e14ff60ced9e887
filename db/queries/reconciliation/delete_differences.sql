-- Before a day is compared again.
-- $1 date day
DELETE FROM reconciliation_differences WHERE day = $1
