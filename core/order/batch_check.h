/* batch_check: the rules for the rows of a batch, each error at its cell.
 *
 *   name             required, format, too_short, too_long, formula
 *   mobile           required, format, formula; duplicate: an earlier row has it
 *   document_number  required, format, checksum, date, region, formula; duplicate; open_order: the
 *                    same company has an open order of the product for this person (RUL3);
 *                    not_now: the person has one that is not the company's business
 *
 * Nothing here looks at accounts: with right document numbers of nobody, a refusal of a number that
 * somebody else proved as theirs would say which numbers have an account (REG2), so such a row is
 * taken like any other, cannot be handed in by that account, and its share goes back (batch_end.h).
 * Who tries document numbers in turn meets a limit of each day (api/rate_limit.def, BATCH_ROWS and
 * BATCH_ROW).
 *
 * `formula`: the text begins with = + - @ or a control character. No cell of ours may, so that what
 * a spreadsheet would calculate is neither kept nor handed out again. */
#pragma once

#include "core/base/call.h"
#include "core/base/secret.h"
#include "db/batch_store.h"
#include "db/tx.h"

/* A row in clear; absent values are NULL. Lives in the call's arena. */
struct batch_row {
    int64_t line; /* in the spreadsheet */
    char *name;
    char *mobile;
    char *document_number;
    const char *name_error; /* NULL = right */
    const char *mobile_error;
    const char *document_number_error;
    unsigned char mobile_index[SECRET_DIGEST_SIZE]; /* only when the value is right */
    unsigned char document_number_index[SECRET_DIGEST_SIZE];
};
struct batch_rows {
    struct batch_row *items;
    size_t count;
};

/* Persons of a batch prove themselves by face, which only this document allows. */
#define BATCH_DOCUMENT "identity_card"

bool batch_check_is_right(const struct batch_row *row);
size_t batch_check_count_wrong(const struct batch_rows *rows);
/* Normalises the values and checks them by themselves and against each other. */
void batch_check_values(struct call *call, struct batch_rows *rows);
/* After it: against what is known of orders. */
MUST_CHECK enum status batch_check_known(struct call *call, struct tx *tx,
                                         const struct order_record *batch, struct batch_rows *rows);
