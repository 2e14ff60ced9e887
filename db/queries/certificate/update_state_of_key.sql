-- The other certificates of the same key go with the one that was moved: an extension, or what it continues. $1 id
UPDATE certificates o SET version = o.version + 1, state = m.state, revoked_at = m.revoked_at, revoke_reason = m.revoke_reason,
    suspended_by = m.suspended_by, state_text = m.state_text
  FROM certificates m WHERE m.id = $1 AND o.claim_id = m.claim_id AND o.id <> m.id AND o.state <> m.state AND o.state <> 'revoked'
