/* Tencent FaceID behind the words of face_check.h. */
#include "core/gateway/face_check.h"

#include "core/gateway/tencent_faceid.h"

struct face_check {
    struct tencent_faceid *faceid;
};

enum status face_check_open(const struct settings *settings, struct face_check **out_check) {
    struct tencent_faceid *faceid;
    TRY(tencent_faceid_open(settings, &faceid));
    *out_check = memory_alloc(1, sizeof **out_check);
    (*out_check)->faceid = faceid;
    return STATUS_OK;
}

void face_check_destroy(struct face_check *check) {
    if (check == NULL)
        return;
    tencent_faceid_destroy(check->faceid);
    memory_free(check);
}

enum status face_check_begin(struct face_check *check, struct arena *arena,
                             const struct face_check_request *request,
                             struct face_check_flow *out_flow, struct provider_error *error) {
    struct tencent_faceid_request asked = {.name = request->name,
                                           .id_card = request->document_number,
                                           .extra = request->reference,
                                           .redirect_url = request->return_url};
    struct tencent_faceid_flow flow;
    TRY(tencent_faceid_begin(check->faceid, arena, &asked, &flow, error));
    *out_flow = (struct face_check_flow){.url = flow.url, .token = flow.biz_token};
    return STATUS_OK;
}

static const enum face_check_verdict verdicts[TENCENT_FACEID__MAX] = {
    [TENCENT_FACEID_PASSED] = FACE_CHECK_PASSED,   [TENCENT_FACEID_PENDING] = FACE_CHECK_PENDING,
    [TENCENT_FACEID_FAILED] = FACE_CHECK_FAILED,   [TENCENT_FACEID_EXPIRED] = FACE_CHECK_EXPIRED,
    [TENCENT_FACEID_TROUBLE] = FACE_CHECK_TROUBLE,
};

static const struct {
    int64_t err_code;
    const char *failure;
} failures[] = {{302, "document_expired"}, {1002, "not_live"},  {1003, "not_live"},
                {1004, "not_live"},        {1005, "not_live"},  {1006, "not_live"},
                {1007, "not_live"},        {1008, "not_live"},  {301, "mismatch"},
                {2002, "mismatch"},        {2003, "mismatch"},  {2005, "no_record"},
                {2006, "mismatch"},        {2016, "similarity"}};

static const char *failure_of(int64_t err_code) {
    for (size_t i = 0; i < sizeof failures / sizeof *failures; i++)
        if (failures[i].err_code == err_code)
            return failures[i].failure;
    return "other";
}

static const char *number_text(struct arena *arena, int64_t number) {
    return arena_format(arena, "%lld", (long long)number);
}

enum status face_check_fetch(struct face_check *check, struct arena *arena, const char *token,
                             struct face_check_result *out_result, struct provider_error *error) {
    struct tencent_faceid_result result;
    TRY(tencent_faceid_fetch(check->faceid, arena, token, &result, error));
    enum face_check_verdict verdict = verdicts[tencent_faceid_verdict(&result)];
    *out_result = (struct face_check_result){
        .verdict = verdict,
        .failure = verdict == FACE_CHECK_FAILED ? failure_of(result.err_code) : NULL,
        .name = result.name,
        .document_number = result.id_card,
        .reference = result.extra,
        .provider_code = number_text(arena, result.err_code),
        .live_status = result.live_status >= 0 ? number_text(arena, result.live_status) : NULL,
        .similarity_hundredths = result.similarity_hundredths};
    return STATUS_OK;
}
