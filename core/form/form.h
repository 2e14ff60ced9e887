/* form: the forms to sign and stamp, and the manual, as PDF: blank, or filled with an order's data
 * and then with the order number as a QR code and in digits. What stands on each is data
 * (forms.def); one engine lays all of them out, over as many pages as it takes.
 *
 * The QR code reads "LNCA-FORM/<name>/<version>/<order number>"; the applicant's and the
 * reviewer's page read it back. */
#pragma once

#include "core/base/arena.h"
#include "core/base/str.h"

enum form_kind {
    FORM_PERSONAL_APPLICATION,
    FORM_ENTERPRISE_APPLICATION,
    FORM_SEAL_INFORMATION,
    FORM_POWER_OF_ATTORNEY,
    FORM_SOFTWARE_NOTICE,
    FORM_USER_MANUAL,
    FORM__MAX
};

enum form_value {
    FORM_BY_HAND, /* left empty on every form */
    FORM_HOLDER_NAME,
    FORM_HOLDER_MOBILE,
    FORM_DOCUMENT_TYPE,
    FORM_DOCUMENT_NUMBER,
    FORM_COMPANY_NAME,
    FORM_USCC,
    FORM_LEGAL_NAME,
    FORM_LEGAL_MOBILE,
    FORM_LEGAL_DOCUMENT_TYPE,
    FORM_LEGAL_DOCUMENT_NUMBER,
    FORM_HANDLER_NAME,
    FORM_HANDLER_MOBILE,
    FORM_HANDLER_DOCUMENT_TYPE,
    FORM_HANDLER_DOCUMENT_NUMBER,
    FORM_ORDER_TYPE,
    FORM_MEDIUM,
    FORM_TERM, /* years, in digits */
    FORM_SCOPE,
    FORM_VALUE__MAX
};

/* Texts may be NULL: left empty. Types are the contract's words. */
struct form_values {
    int64_t order_id;
    const char *texts[FORM_VALUE__MAX];
};

struct form_facts {
    const char *name; /* the contract's word, for example "personal_application" */
    int version;
    const char *date; /* of this version, "2026-11-28" */
    const char *title;
};

/* False when there is no form of that name. */
bool form_parse(const char *name, enum form_kind *out_kind);
struct form_facts form_facts_of(enum form_kind kind);
/* `values` NULL makes the blank form. The PDF lives in the arena. */
MUST_CHECK enum status form_make(struct arena *arena, enum form_kind kind,
                                 const struct form_values *values, struct bytes *out_pdf);
