/* JSON from outside services: whatever comes, it is refused or can be walked. */
#include <stdint.h>
#include <stdlib.h>

#include "core/base/document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const paths[] = {
        "", "a", "0", "a.0.b", "resource.nonce", "a..b", ".a", "0.0", "Response.Text.ErrCode"};
    struct arena *arena = arena_create((size_t)64 << 20);
    const struct document *document = NULL;
    if (document_parse(arena, BYTES(data, size), &document) == STATUS_OK) {
        for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
            int64_t number = 0;
            bool truth = false;
            const char *text = document_text(document, paths[i]);
            if (document_int(document, paths[i], &number) && text != NULL)
                abort(); /* it cannot be both */
            (void)document_hundredths(document, paths[i], &number);
            (void)document_bool(document, paths[i], &truth);
            (void)document_count(document, paths[i]);
        }
    }
    arena_destroy(arena);
    return 0;
}
