-- The development profile of a person's phone certificate. OIDs of the policy are of the example arc 2.999. Run again without effect.
INSERT INTO certificate_profiles (name, version, hash, data, created_at)
SELECT 'personal_mobile', 1, sha256(convert_to(data, 'UTF8')), data, now()
  FROM (VALUES ('{"name":"personal_mobile","version":1,"holder_kind":"personal","validity_years_max":5,'
    '"key_usage":"digitalSignature,nonRepudiation","policy":"2.999.1.1","crl_url":"{pki}/crl","ca_url":"{pki}/issuing.crt",'
    '"subject":[{"type":"C","string":"printable","value":"CN"},{"type":"ST","string":"utf8","value":"辽宁省"},'
    '{"type":"L","string":"utf8","value":"沈阳市"},{"type":"O","string":"utf8","value":"个人"},'
    '{"type":"CN","string":"utf8","from":"name"}],'
    '"identity":[{"oid":"1.2.156.10260.4.1.1","string":"utf8","from":"document_number","documents":"identity_card"},'
    '{"oid":"1.2.156.10260.4.1.1.1","string":"utf8","from":"document_number","documents":"identity_card"},'
    '{"oid":"1.2.156.10260.4.1.1.2","string":"utf8","from":"document_number","documents":"passport"}]}')) AS seed (data)
ON CONFLICT DO NOTHING;
