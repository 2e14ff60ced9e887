/* pki_fixture: a CA in memory, the development profile and an invented holder, for unit tests. */
#pragma once

#include "core/pki/issue.h"

extern const char *const fixture_profile_text;

struct pki_fixture {
    struct arena *arena;
    struct authority authority;
    struct profile profile;
    struct certificate_order
        order; /* an invented person with a valid identity number, a fresh key, one year from now */
    int64_t now;
};

void pki_fixture_open(struct pki_fixture *fixture);
void pki_fixture_close(struct pki_fixture *fixture);
