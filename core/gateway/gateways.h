/* gateways: the outside services of a process, opened once at start and shared by all its threads.
 */
#pragma once

#include <stdio.h>

#include "core/gateway/face_check.h"
#include "core/gateway/invoice_provider.h"
#include "core/gateway/payment_provider.h"
#include "core/gateway/text_message.h"
#include "core/gateway/webhook.h"

struct gateways {
    struct text_message *text_message;
    struct face_check *face_check;
    struct payment_provider *payment_provider;
    struct webhook *webhook;
    struct invoice_provider *invoice_provider;
};

/* Opens all of them; a missing or unreadable key stops the start with a line in `errors`. Owned:
 * gateways_destroy (NULL allowed). */
MUST_CHECK enum status gateways_open(const struct settings *settings, FILE *errors,
                                     struct gateways **out_gateways);
void gateways_destroy(struct gateways *gateways);
