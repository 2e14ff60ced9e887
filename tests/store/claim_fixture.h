/* claim_fixture: the store tests' PostgreSQL with a real lnca-signer beside it (claim_signer.h),
 * and approved orders, whose certificates a phone written in C claims (claim_phone.h). */
#pragma once

#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>

#include "core/base/settings.h"
#include "core/certificate/claim.h"

/* A failed step of a fixture ends the test program. */
#define MUST(expression)                                                                           \
    do {                                                                                           \
        if (!(expression)) {                                                                       \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #expression);                       \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

#define HOLDER_NAME "欧阳测试"
#define COMPANY_NAME "沈阳晨曦（集团）有限公司"

struct fixture {
    struct settings *settings;
    struct secret_ring *ring;
    struct database *database; /* as lnca_api */
    struct database *sealer;   /* as lnca_worker */
    char folder[64];           /* the signer's: socket, CA, settings */
    char socket[96];
    char ca[96];
    char signer_settings[96];
    pid_t signer;
};

/* An order that waits for its claim, and its applicant. */
struct applicant {
    int64_t account_id;
    int64_t order_id;
};

/* The one of the program, and cmocka's setup and teardown of the group that opens and closes it:
 * everything from the settings file in LNCA_SETTINGS and the program folder in LNCA_BUILD. A failed
 * step ends the test program. */
extern struct fixture fixture_of_all;
int fixture_open_all(void **state);
int fixture_close_all(void **state);
/* A call of this account; the arena is destroyed by fixture_end. */
struct call fixture_call(struct fixture *fixture, int64_t account_id);
void fixture_end(struct call *call);

/* SQL of the test itself as the database's superuser. */
void fixture_sql(struct fixture *fixture, const char *format, ...) PRINTF_LIKE(2, 3);
/* The first column of the first row as a number. */
int64_t fixture_number(struct fixture *fixture, const char *format, ...) PRINTF_LIKE(2, 3);

struct applicant fixture_applicant(struct fixture *fixture);
/* The same for a company: account_id is the handler's, another account ordered; the grant is in
 * force. */
struct applicant fixture_company(struct fixture *fixture);

/* Has the claim's certificate made and booked; only made by the signer. */
enum status fixture_issue(struct fixture *fixture, int64_t claim_id);
enum status fixture_ask_signer(struct fixture *fixture, int64_t claim_id);
/* Rows of the order; fails the test unless its certificate was made, booked and served once. */
int64_t fixture_count_of(struct fixture *fixture, const char *table, int64_t order_id);
void fixture_one_certificate(struct fixture *fixture, const struct applicant *applicant);
/* Until the trigger test_refuse is dropped, the table refuses `event`. */
void fixture_refuse(struct fixture *fixture, const char *table, const char *event);
