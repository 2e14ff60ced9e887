-- The development profiles of certificates: a person's, and a company's, which is in the company's name with its code by both years of
-- GM/T 0015. OIDs of the policy are of the example arc 2.999. Run again without effect.
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

INSERT INTO certificate_profiles (name, version, hash, data, created_at)
SELECT 'enterprise_mobile', 1, sha256(convert_to(data, 'UTF8')), data, now()
  FROM (VALUES ('{"name":"enterprise_mobile","version":1,"holder_kind":"enterprise","validity_years_max":5,'
    '"key_usage":"digitalSignature,nonRepudiation","policy":"2.999.1.2","crl_url":"{pki}/crl","ca_url":"{pki}/issuing.crt",'
    '"subject":[{"type":"C","string":"printable","value":"CN"},{"type":"ST","string":"utf8","value":"辽宁省"},'
    '{"type":"L","string":"utf8","value":"沈阳市"},{"type":"O","string":"utf8","from":"name"},'
    '{"type":"CN","string":"utf8","from":"name"}],'
    '"identity":[{"oid":"1.2.156.10260.4.1.4","string":"utf8","from":"document_number","documents":"uscc"},'
    '{"oid":"1.2.156.10260.4.4","string":"utf8","from":"document_number","documents":"uscc"}]}')) AS seed (data)
ON CONFLICT DO NOTHING;

-- A person's, on a token.
INSERT INTO certificate_profiles (name, version, hash, data, created_at)
SELECT 'personal_ukey', 1, sha256(convert_to(data, 'UTF8')), data, now()
  FROM (VALUES ('{"name":"personal_ukey","version":1,"holder_kind":"personal","validity_years_max":5,'
    '"key_usage":"digitalSignature,nonRepudiation","policy":"2.999.1.3","crl_url":"{pki}/crl","ca_url":"{pki}/issuing.crt",'
    '"subject":[{"type":"C","string":"printable","value":"CN"},{"type":"ST","string":"utf8","value":"辽宁省"},'
    '{"type":"L","string":"utf8","value":"沈阳市"},{"type":"O","string":"utf8","value":"个人"},'
    '{"type":"CN","string":"utf8","from":"name"}],'
    '"identity":[{"oid":"1.2.156.10260.4.1.1","string":"utf8","from":"document_number","documents":"identity_card"},'
    '{"oid":"1.2.156.10260.4.1.1.1","string":"utf8","from":"document_number","documents":"identity_card"},'
    '{"oid":"1.2.156.10260.4.1.1.2","string":"utf8","from":"document_number","documents":"passport"}]}')) AS seed (data)
ON CONFLICT DO NOTHING;

-- A company's, on a token.
INSERT INTO certificate_profiles (name, version, hash, data, created_at)
SELECT 'enterprise_ukey', 1, sha256(convert_to(data, 'UTF8')), data, now()
  FROM (VALUES ('{"name":"enterprise_ukey","version":1,"holder_kind":"enterprise","validity_years_max":5,'
    '"key_usage":"digitalSignature,nonRepudiation","policy":"2.999.1.4","crl_url":"{pki}/crl","ca_url":"{pki}/issuing.crt",'
    '"subject":[{"type":"C","string":"printable","value":"CN"},{"type":"ST","string":"utf8","value":"辽宁省"},'
    '{"type":"L","string":"utf8","value":"沈阳市"},{"type":"O","string":"utf8","from":"name"},'
    '{"type":"CN","string":"utf8","from":"name"}],'
    '"identity":[{"oid":"1.2.156.10260.4.1.4","string":"utf8","from":"document_number","documents":"uscc"},'
    '{"oid":"1.2.156.10260.4.4","string":"utf8","from":"document_number","documents":"uscc"}]}')) AS seed (data)
ON CONFLICT DO NOTHING;
