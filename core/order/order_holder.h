/* order_holder: the holder and the invoice title of an order: what is sealed in its row, in clear.
 * Sealed under 'orders.<column>:<id>'. */
#pragma once

#include "core/account/identity.h"
#include "core/base/call.h"
#include "db/order_store.h"

/* A company is known by its unified social credit code. */
#define ORDER_COMPANY_DOCUMENT "uscc"
bool order_is_company(const struct order_record *record);
/* The purchase of many persons' certificates (core/order/batch.h), or the order of one of them? */
bool order_is_batch(const struct order_record *record);
bool order_is_in_batch(const struct order_record *record);

struct order_holder {
    char *name;   /* NULL = not entered */
    char *mobile; /* never NULL */
    const char *document_type;
    char *document_number;
};

/* Absent parts are NULL. kind is "personal" or "enterprise". */
struct invoice_title {
    const char *kind;
    const char *title;
    const char *tax_number;
    const char *phone;
    const char *bank;
    const char *bank_account;
    const char *address;
};

MUST_CHECK enum status order_holder_open(struct call *call, const struct order_record *record,
                                         struct order_holder *out_holder);
/* Writes name, document type and number (any may be NULL or "") into the record, sealed and
 * indexed; keeps what was typed. The document type of a company is always uscc. */
void order_holder_set(struct call *call, struct order_record *record, const char *name,
                      const char *document_type, const char *document_number);
void order_holder_set_mobile(struct call *call, struct order_record *record, const char *mobile);

/* RUL4: persons' names and numbers are shown masked; a company's are public, as on its licence. */
char *order_holder_name_shown(struct call *call, const char *holder_kind, char *name);
char *order_holder_number_shown(struct call *call, const char *holder_kind, char *number);

/* `out_title->kind` NULL = none entered. */
MUST_CHECK enum status order_invoice_title_open(struct call *call,
                                                const struct order_record *record,
                                                struct invoice_title *out_title);
void order_invoice_title_set(struct call *call, struct order_record *record,
                             const struct invoice_title *title);
/* The title as the JSON text that is sealed, and back. */
const char *invoice_title_text(struct call *call, const struct invoice_title *title);
MUST_CHECK enum status invoice_title_parse(struct call *call, const char *text,
                                           struct invoice_title *out_title);
/* NEW4: field errors `invoice_title.…`. */
MUST_CHECK enum status order_invoice_title_check(struct call *call,
                                                 const struct invoice_title *title);
/* NEW8: a company's order takes a company's title only. */
MUST_CHECK enum status order_invoice_title_check_for(struct call *call,
                                                     const struct order_record *record,
                                                     const struct invoice_title *title);
