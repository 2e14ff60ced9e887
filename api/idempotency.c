/* idempotency: see the header. */
#include "api/idempotency.h"

enum status idempotency_begin(struct request *request) {
    (void)request;
    return STATUS_OK;
}

void idempotency_end(struct request *request) {
    (void)request;
}
