-- The download centre: items that everybody may read, and uploads of staff that are not published yet. The files themselves live in
-- downloads_dir.
BEGIN;

CREATE TABLE download_items (
    id            bigint      NOT NULL,
    group_name    text        NOT NULL CHECK (group_name IN ('drivers', 'forms', 'controls', 'manuals')),
    position      integer     NOT NULL CHECK (position BETWEEN 0 AND 10000),
    name_zh       text        NOT NULL CHECK (length(name_zh) BETWEEN 1 AND 100),
    name_en       text        NOT NULL CHECK (length(name_en) BETWEEN 1 AND 100),
    state         text        NOT NULL CHECK (state IN ('published', 'withdrawn')),
    file_version  text        NOT NULL CHECK (length(file_version) BETWEEN 1 AND 40),
    published_at  timestamptz NOT NULL, -- of this file version
    source        text        NOT NULL CHECK (source IN ('file', 'form', 'pki')),
    source_name   text,                 -- of a form or a file of /pki; those are made or read when they are asked for
    file_id       bigint,               -- names the file in downloads_dir
    file_name     text        NOT NULL CHECK (file_name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
    media_type    text        NOT NULL,
    size_bytes    bigint      CHECK (size_bytes > 0),
    sm3           bytea       CHECK (length(sm3) = 32),
    sha256        bytea       CHECK (length(sha256) = 32),
    version       bigint      NOT NULL,
    updated_at    timestamptz NOT NULL,
    CONSTRAINT download_items_pk PRIMARY KEY (id),
    CONSTRAINT download_items_file UNIQUE (file_id),
    CONSTRAINT download_items_source CHECK (
        CASE WHEN source = 'file' THEN source_name IS NULL AND num_nulls(file_id, size_bytes, sm3, sha256) = 0
             ELSE source_name IS NOT NULL AND num_nonnulls(file_id, size_bytes, sm3, sha256) = 0 END)
);
CREATE INDEX download_items_order ON download_items (group_name, position, id);

CREATE TABLE download_uploads (
    id         bigint      NOT NULL, -- names the unfinished file in downloads_dir
    staff_id   bigint      NOT NULL REFERENCES staff (id),
    file_name  text        NOT NULL CHECK (file_name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
    media_type text        NOT NULL,
    size_bytes bigint      NOT NULL CHECK (size_bytes > 0),
    created_at timestamptz NOT NULL,
    CONSTRAINT download_uploads_pk PRIMARY KEY (id)
);
CREATE INDEX download_uploads_created ON download_uploads (created_at);
CREATE INDEX download_uploads_staff ON download_uploads (staff_id);

GRANT SELECT, INSERT, UPDATE ON download_items TO lnca_api;
GRANT SELECT, INSERT, DELETE ON download_uploads TO lnca_api;
GRANT SELECT ON download_items TO lnca_worker;
GRANT SELECT, DELETE ON download_uploads TO lnca_worker;

COMMIT;
