-- An issuing certificate and the root it was made under. $1 issuing authority
SELECT i.certificate AS issuing, r.certificate AS root
  FROM certificate_authorities i
  JOIN LATERAL (SELECT certificate FROM certificate_authorities WHERE role = 'root' AND id < i.id ORDER BY id DESC LIMIT 1) r ON true
 WHERE i.id = $1 AND i.role = 'issuing'
