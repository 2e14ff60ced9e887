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
    TRY_CLEANUP(open_one(aliyun_sms_open(settings, &gateways->aliyun_sms), "aliyun_sms", errors));
    TRY_CLEANUP(open_one(tencent_faceid_open(settings, &gateways->tencent_faceid), "tencent_faceid",
                         errors));
    TRY_CLEANUP(open_one(wechat_pay_open(settings, &gateways->wechat_pay), "wechat_pay", errors));
    *out_gateways = gateways;
    gateways = NULL;
cleanup:
    gateways_destroy(gateways);
    return status;
}

void gateways_destroy(struct gateways *gateways) {
    if (gateways == NULL)
        return;
    wechat_pay_destroy(gateways->wechat_pay);
    tencent_faceid_destroy(gateways->tencent_faceid);
    aliyun_sms_destroy(gateways->aliyun_sms);
    memory_free(gateways);
}
