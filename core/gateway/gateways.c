#include "core/gateway/gateways.h"

#include "core/base/arena.h"

static enum status open_one(enum status status, const char *name, FILE *errors) {
    if (status != STATUS_OK)
        fprintf(errors, "gateway %s: %s\n", name, status_code(status));
    return status;
}

enum status gateways_open(const struct settings *settings, FILE *errors,
                          struct gateways **out_gateways) {
    struct gateways *gateways = memory_alloc(1, sizeof *gateways);
    enum status status;
    TRY_CLEANUP(
        open_one(text_message_open(settings, &gateways->text_message), "text_message", errors));
    TRY_CLEANUP(open_one(face_check_open(settings, &gateways->face_check), "face_check", errors));
    TRY_CLEANUP(open_one(payment_provider_open(settings, &gateways->payment_provider),
                         "payment_provider", errors));
    TRY_CLEANUP(open_one(webhook_open(settings, &gateways->webhook), "webhook", errors));
    TRY_CLEANUP(open_one(invoice_provider_open(settings, &gateways->invoice_provider),
                         "invoice_provider", errors));
    *out_gateways = gateways;
    gateways = NULL;
cleanup:
    gateways_destroy(gateways);
    return status;
}

void gateways_destroy(struct gateways *gateways) {
    if (gateways == NULL)
        return;
    webhook_destroy(gateways->webhook);
    invoice_provider_destroy(gateways->invoice_provider);
    payment_provider_destroy(gateways->payment_provider);
    face_check_destroy(gateways->face_check);
    text_message_destroy(gateways->text_message);
    memory_free(gateways);
}
