/* claim_phone: the phone that claims a certificate, written in C. */
#pragma once

#include "tests/store/claim_fixture.h"
#include "tests/unit/sm2_phone.h"

/* The phone of one claim. */
struct phone {
    struct claim_record claim;
    struct sm2_scalar share, inverse;
    struct sm2_point public_key;
};

/* Steps of the phone; each returns what the core function said. */
enum status phone_open(struct fixture *fixture, const struct applicant *applicant,
                       struct phone *phone);
enum status phone_join(struct fixture *fixture, struct phone *phone);
/* Round and partial signature with the right share, or with the one a wrong PIN gives. */
enum status phone_partial(struct fixture *fixture, struct phone *phone, bool right,
                          struct sm2_partial *out_partial);
enum status phone_finish(struct fixture *fixture, struct phone *phone,
                         const struct sm2_partial *partial);
/* All of it. */
enum status phone_claim(struct fixture *fixture, const struct applicant *applicant,
                        struct phone *phone);
/* Up to the proof stored by the signer, but nothing booked or issued: the claim is "issuing". */
enum status phone_prove(struct fixture *fixture, const struct applicant *applicant,
                        struct phone *phone);
