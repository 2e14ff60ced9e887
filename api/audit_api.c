/* Handlers of the audit trail, for the auditor. */
#include "api/generated/operations.h"
#include "core/audit/audit.h"
#include "core/base/str.h"

#define LIMIT_DEFAULT 50

static const char *number_text(struct call *call, int64_t number) {
    return number == 0 ? NULL : arena_format(call->arena, "%lld", (long long)number);
}

static struct api_audit_entry entry_of(struct call *call, const struct audit_entry *entry) {
    return (struct api_audit_entry){.audit_entry_id = entry->id,
                                    .at = entry->at,
                                    .actor_kind = entry->actor_kind,
                                    .actor_id = number_text(call, entry->actor_id),
                                    .actor_login = entry->actor_login,
                                    .action = entry->action,
                                    .subject_kind = entry->subject_kind,
                                    .subject_id = number_text(call, entry->subject_id),
                                    .detail = entry->detail,
                                    .has_block = entry->block != 0,
                                    .block = entry->block};
}

enum status api_audit_entry_list(struct call *call, const struct audit_entry_list_input *input,
                                 struct audit_entry_list_answer *out_answer) {
    struct audit_filter filter = {.action = input->action,
                                  .actor_kind = input->actor_kind,
                                  .subject_kind = input->subject_kind,
                                  .from = input->from,
                                  .before = input->before,
                                  .limit = input->has_limit ? input->limit : LIMIT_DEFAULT};
    if (input->subject_id != NULL &&
        !str_to_int(input->subject_id, 0, INT64_MAX, &filter.subject_id))
        return call_field(call, "subject_id", "format");
    if (input->actor_id != NULL && !str_to_int(input->actor_id, 0, INT64_MAX, &filter.actor_id))
        return call_field(call, "actor_id", "format");
    if (input->cursor != NULL && !str_to_int(input->cursor, 1, INT64_MAX, &filter.before_id))
        return call_field(call, "cursor", "format");
    struct audit_entry *entries;
    size_t count;
    TRY(audit_list(call, &filter, &entries, &count));
    struct api_audit_entry *items = ARENA_ARRAY(call->arena, count + 1, struct api_audit_entry);
    for (size_t i = 0; i < count; i++)
        items[i] = entry_of(call, &entries[i]);
    out_answer->body = (struct api_audit_entry_list){.entries = items, .entries_count = count};
    if (count > 0 && (int64_t)count == filter.limit)
        out_answer->body.next_cursor = number_text(call, entries[count - 1].id);
    return STATUS_OK;
}

enum status api_audit_verify(struct call *call, const struct audit_verify_input *input,
                             struct audit_verify_answer *out_answer) {
    (void)input;
    struct audit_report *report = ARENA_NEW(call->arena, struct audit_report);
    TRY(audit_verify(call, report));
    struct api_audit_finding *findings =
        ARENA_ARRAY(call->arena, report->finding_count + 1, struct api_audit_finding);
    for (size_t i = 0; i < report->finding_count; i++)
        findings[i] = (struct api_audit_finding){
            .kind = report->findings[i].kind,
            .audit_entry_id = number_text(call, report->findings[i].entry_id),
            .has_block = report->findings[i].block != 0,
            .block = report->findings[i].block};
    out_answer->body = (struct api_audit_verification){.intact = report->intact,
                                                       .blocks = report->blocks,
                                                       .entries = report->entries,
                                                       .findings = findings,
                                                       .findings_count = report->finding_count,
                                                       .verified_at = call->now};
    return STATUS_OK;
}
