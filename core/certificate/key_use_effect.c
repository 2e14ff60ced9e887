#include "core/certificate/key_use_effect.h"

#include "core/certificate/extension.h"
#include "core/certificate/renewal_scan.h"

static const struct {
    const char *purpose;
    enum status (*run)(struct call *call, const struct key_use_record *use);
} effects[] = {
    {"renewal", renewal_scan_confirm},
    {"extension", extension_confirm},
};

enum status key_use_sign(struct call *call, int64_t key_use_id, const struct sm2_partial *partial,
                         bool own_pin, struct key_use_record *out_use) {
    struct key_use_record use;
    TRY(key_use_finish(call, key_use_id, partial, own_pin, &use));
    for (size_t i = 0; i < sizeof effects / sizeof *effects; i++)
        if (str_equal(effects[i].purpose, use.purpose))
            TRY(effects[i].run(call, &use));
    *out_use = use;
    return STATUS_OK;
}
