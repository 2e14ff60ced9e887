-- The newest version of a profile. $1 name
SELECT hash FROM certificate_profiles WHERE name = $1 ORDER BY version DESC LIMIT 1
