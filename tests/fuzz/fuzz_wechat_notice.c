/* uses: wechat_notice_keys */
/* Notifications: the first byte chooses whether the input is the envelope or the decrypted
 * resource; both are properly signed and sealed here, because everything else stops at the
 * signature. A notice that is accepted must be complete. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/gateway/wechat_pay.h"
#include "tests/fuzz/wechat_notice_keys.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct notice_keys *keys;
    if (keys == NULL)
        keys = notice_keys_make();
    if (size < 1)
        return 0;
    struct arena *arena = arena_create((size_t)64 << 20);
    struct bytes body = BYTES(data + 1, size - 1);
    struct wechat_pay_headers headers;
    struct wechat_pay_notice notice;
    struct provider_error error;
    if ((data[0] & 1) != 0)
        body = notice_keys_seal(keys, arena, body);
    notice_keys_sign(keys, arena, body, &headers);
    if (wechat_pay_read_notice(keys->pay, arena, &headers, body, &notice, &error) == STATUS_OK &&
        (notice.id == NULL || notice.transaction.out_trade_no == NULL ||
         notice.transaction.total_fen < 0 || notice.transaction.mchid == NULL))
        abort();
    arena_destroy(arena);
    return 0;
}
