/* docs: see the header. The page's own files (api/docs/) are part of the program; the contract is
 * read from the file that the setting names. */
#include "api/docs.h"

#include <string.h>

#include "api/generated/operations.h"
#include "api/request.h"
#include "core/base/arena.h"
#include "core/base/log.h"

#define CONTRACT_MAX (4 * 1024 * 1024)

static const struct {
    const char *name;
    const char *text;
} files[] = {
#define DOCS_FILE(name, text) {name, text},
#include "api/docs.inc"
#undef DOCS_FILE
};

static char *contract;
static size_t contract_size;

void docs_load(const char *openapi_file) {
    FILE *file = fopen(openapi_file, "rbe");
    if (file == NULL) {
        LOG(LOG_WARNING, "contract_missing", LOG_TEXT("file", openapi_file));
        return;
    }
    char *text = memory_alloc(CONTRACT_MAX, 1);
    contract_size = fread(text, 1, CONTRACT_MAX, file);
    fclose(file);
    contract = memory_resize(text, contract_size + 1, 1);
}

void docs_unload(void) {
    memory_free(contract);
    contract = NULL;
}

static struct bytes find_file(const char *name) {
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        if (strcmp(files[i].name, name) == 0)
            return BYTES(files[i].text, strlen(files[i].text));
    }
    return BYTES("", 0);
}

enum status api_docs_page(struct call *call, const struct docs_page_input *input,
                          struct docs_page_answer *out_answer) {
    (void)input;
    answer_header(call, "Content-Security-Policy",
                  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    out_answer->body = find_file("docs.html");
    return STATUS_OK;
}

enum status api_docs_script(struct call *call, const struct docs_script_input *input,
                            struct docs_script_answer *out_answer) {
    (void)call;
    (void)input;
    out_answer->body = find_file("docs.js");
    return STATUS_OK;
}

enum status api_docs_style(struct call *call, const struct docs_style_input *input,
                           struct docs_style_answer *out_answer) {
    (void)call;
    (void)input;
    out_answer->body = find_file("docs.css");
    return STATUS_OK;
}

enum status api_docs_contract(struct call *call, const struct docs_contract_input *input,
                              struct docs_contract_answer *out_answer) {
    (void)input;
    if (contract == NULL)
        return call_fail(call, STATUS_UNAVAILABLE, "contract_missing");
    out_answer->body = BYTES(contract, contract_size);
    return STATUS_OK;
}
