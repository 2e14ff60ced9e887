-- UKey orders: where the token goes, and the requests that token tools make. A token's key is made in the token: there is no share of it.
BEGIN;

-- Sealed under 'order_deliveries.recipient:<order id>': JSON of name, mobile and address.
CREATE TABLE order_deliveries (
    order_id         bigint      NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    kind             text        NOT NULL,
    recipient_sealed bytea,
    updated_at       timestamptz NOT NULL,
    courier_company  text,
    courier_number   text,
    handed_over_at   timestamptz,
    handed_over_by   bigint      REFERENCES staff (id),
    CONSTRAINT order_deliveries_pk PRIMARY KEY (order_id),
    CONSTRAINT order_deliveries_kind CHECK (kind IN ('counter', 'courier')),
    CONSTRAINT order_deliveries_courier CHECK ((courier_number IS NULL) = (courier_company IS NULL) AND (courier_number IS NULL OR kind = 'courier')),
    CONSTRAINT order_deliveries_over CHECK ((handed_over_at IS NULL) = (handed_over_by IS NULL)
        AND (handed_over_at IS NULL OR kind = 'counter' OR courier_number IS NOT NULL))
);

-- One per claim; what was asked for stays. No key is certified twice.
CREATE TABLE token_requests (
    claim_id     bigint      NOT NULL REFERENCES claims (id),
    request      bytea       NOT NULL, -- PKCS #10, DER
    public_key   bytea       NOT NULL CHECK (octet_length(public_key) = 65),
    token_serial text        NOT NULL,
    staff_id     bigint      NOT NULL REFERENCES staff (id),
    created_at   timestamptz NOT NULL,
    CONSTRAINT token_requests_pk PRIMARY KEY (claim_id),
    CONSTRAINT token_requests_public_key UNIQUE (public_key)
);
CREATE INDEX orders_production ON orders (id) WHERE medium = 'ukey' AND state IN ('approved', 'in_production');

GRANT SELECT, INSERT, UPDATE ON order_deliveries TO lnca_api;
GRANT SELECT ON order_deliveries TO lnca_worker;
GRANT DELETE ON order_deliveries TO lnca_worker; -- with the record (RUL9)
GRANT SELECT, INSERT ON token_requests TO lnca_api;
GRANT SELECT ON token_requests TO lnca_worker, lnca_signer;

COMMIT;
