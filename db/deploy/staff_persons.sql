-- Two people are two: no two accounts in use have one number. And how many reviewers approve a product's orders is kept in the console.
BEGIN;

CREATE UNIQUE INDEX staff_one_person ON staff (mobile_index) WHERE disabled_at IS NULL;
GRANT UPDATE (reviews_needed) ON products TO lnca_api;

COMMIT;
