-- Days on which nothing is left.
DELETE FROM dashboard_counts WHERE amount = 0
