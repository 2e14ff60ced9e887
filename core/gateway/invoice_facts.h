/* invoice_facts: what is said to and heard of a provider of invoices, in words that belong to none
 * (invoice_provider.h has the verbs). */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

/* A token costs: the provider gives only so many in 30 days (setting invoice_tokens_per_month).
 * Keep it for all processes until its end. */
struct invoice_token {
    const char *text;
    int64_t lives_seconds;
};

/* What stops the issuing of every invoice, not only of this one: a person must act. */
enum invoice_alarm {
    INVOICE_ALARM_NONE,
    INVOICE_ALARM_LOGIN_NEEDED,   /* the tax bureau wants the seller to log in again */
    INVOICE_ALARM_QUOTA_LOW,      /* the credit limit is used up */
    INVOICE_ALARM_ACCESS_REFUSED, /* the provider does not take our key */
    INVOICE_ALARM__MAX
};

enum invoice_outcome {
    INVOICE_TAKEN,   /* the provider works on it; query it */
    INVOICE_WAITS,   /* not yet: an alarm, or the buyer must confirm; ask again later */
    INVOICE_REFUSED, /* never, as it is; see the error */
    INVOICE_OUTCOME__MAX
};
struct invoice_reply {
    enum invoice_outcome outcome;
    enum invoice_alarm alarm;
};

struct invoice_buyer {
    bool is_person;
    const char *name;
    const char *tax_number; /* the rest may be NULL */
    const char *phone, *address, *bank, *bank_account;
};

struct invoice_request {
    const char *number;
    struct invoice_buyer buyer;
    const char *item_name;
    const char *tax_code;
    int64_t rate_permille;
    int64_t amount_fen; /* with tax */
    int64_t tax_fen;
    const char *order_number; /* printed as remark */
    int64_t at;
};

/* A red invoice over the whole of a blue one. */
struct invoice_reversal {
    const char *number; /* the red one's own */
    const char *blue_serial_number;
    const char *blue_invoice_number;
    struct invoice_buyer buyer;
    bool is_mistake; /* wrong title, else the service stopped */
};

enum invoice_format { INVOICE_PDF, INVOICE_OFD, INVOICE_XML, INVOICE_FORMAT__MAX };

enum invoice_fact_state {
    INVOICE_FACT_UNKNOWN, /* the provider never heard of the number */
    INVOICE_FACT_OPEN,
    INVOICE_FACT_ISSUED,
    INVOICE_FACT_FAILED, /* for good */
    INVOICE_FACT_VOID
};
struct invoice_fact {
    enum invoice_fact_state state;
    enum invoice_alarm alarm; /* why it failed, when others fail for the same reason */
    const char *number;
    const char *serial_number;
    const char *invoice_number;
    const char *buyer_name;
    int64_t amount_fen, tax_fen; /* below 0 for red ones */
    int64_t issued_at;
    const char *urls[INVOICE_FORMAT__MAX]; /* NULL = not there (yet) */
};

/* Sends an issued invoice to a mobile or an e-mail address; one of both may be NULL. */
struct invoice_delivery {
    const char *invoice_number;
    const char *mobile, *email;
};

/* A callback: a hint. */
struct invoice_notice {
    const char *number;
    enum invoice_fact_state claim;
};

/* What the provider wants to hear when a callback arrived: code and message. */
struct invoice_notice_answer {
    const char *status;
    const char *message;
};
