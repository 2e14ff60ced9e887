/* claim_signer: the lnca-signer of the claim tests, with a CA, a socket and settings of its own in
 * a folder of its own. Its program is in LNCA_BUILD, its settings are those of LNCA_SETTINGS. */
#pragma once

#include "tests/store/claim_fixture.h"

/* For claim_fixture: makes the folder and the CA in it, and starts it; stops it and removes all. */
void claim_signer_create(struct fixture *fixture);
void claim_signer_destroy(struct fixture *fixture);

void claim_signer_start(struct fixture *fixture);
void claim_signer_kill(struct fixture *fixture);
