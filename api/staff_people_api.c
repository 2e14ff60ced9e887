/* Handlers of staff accounts. */
#include "api/generated/operations.h"
#include "api/request.h"
#include "api/staff_answer.h"
#include "core/account/staff_people.h"
#include "core/base/qr.h"
#include "core/base/str.h"

#define LIMIT_DEFAULT 50

static struct api_staff_person person_of(struct call *call, const struct staff_record *record) {
    struct api_staff_person person = {.staff_id = record->id,
                                      .login = record->login,
                                      .name = record->name,
                                      .state = record->disabled_at == 0 ? "active" : "disabled",
                                      .has_mobile = record->mobile_index.size != 0,
                                      .enrolled = record->enrolled_at != 0,
                                      .password_temporary = record->password_temporary,
                                      .live_sessions = record->live_sessions,
                                      .created_at = record->created_at,
                                      .disabled_at = record->disabled_at,
                                      .disable_reason = record->disable_reason,
                                      .version = record->version};
    person.roles = staff_answer_roles(call, (unsigned)record->roles, &person.roles_count);
    return person;
}

static enum status show(struct call *call, int64_t id, struct api_staff_person *out) {
    struct staff_record record;
    TRY(staff_people_read(call, id, &record));
    *out = person_of(call, &record);
    answer_version(call, record.version);
    return STATUS_OK;
}

enum status api_staff_person_list(struct call *call, const struct staff_person_list_input *input,
                                  struct staff_person_list_answer *out_answer) {
    struct staff_people_query query = {.role = staff_answer_role_bit(input->role),
                                       .state = input->state,
                                       .limit = input->has_limit ? input->limit : LIMIT_DEFAULT};
    struct staff_records records;
    if (input->cursor != NULL && !str_to_int(input->cursor, 1, INT64_MAX, &query.before_id))
        return call_field(call, "cursor", "format");
    TRY(staff_people_read_page(call, &query, &records));
    struct api_staff_person *people =
        ARENA_ARRAY(call->arena, records.count + 1, struct api_staff_person);
    for (size_t i = 0; i < records.count; i++)
        people[i] = person_of(call, &records.items[i]);
    out_answer->body =
        (struct api_staff_person_list){.people = people, .people_count = records.count};
    if (records.count > 0 && (int64_t)records.count == query.limit)
        out_answer->body.next_cursor =
            arena_format(call->arena, "%lld", (long long)records.items[records.count - 1].id);
    return STATUS_OK;
}

enum status api_staff_person_show(struct call *call, const struct staff_person_show_input *input,
                                  struct staff_person_show_answer *out_answer) {
    return show(call, input->staff_id, &out_answer->body);
}

enum status api_staff_person_add(struct call *call, const struct staff_person_add_input *input,
                                 struct staff_person_add_answer *out_answer) {
    int64_t id;
    TRY(staff_people_add(call, input->body->login, input->body->name, input->body->mobile, &id));
    return show(call, id, &out_answer->body);
}

enum status api_staff_person_edit(struct call *call, const struct staff_person_edit_input *input,
                                  struct staff_person_edit_answer *out_answer) {
    TRY(staff_people_edit(call, input->staff_id, input->if_match, input->body->name,
                          input->body->mobile));
    return show(call, input->staff_id, &out_answer->body);
}

enum status api_staff_person_roles_set(struct call *call,
                                       const struct staff_person_roles_set_input *input,
                                       struct staff_person_roles_set_answer *out_answer) {
    unsigned roles = 0;
    for (size_t i = 0; i < input->body->roles_count; i++)
        roles |= staff_answer_role_bit(input->body->roles[i]);
    TRY(staff_people_set_roles(call, input->staff_id, input->if_match, roles));
    return show(call, input->staff_id, &out_answer->body);
}

enum status api_staff_person_enrol(struct call *call, const struct staff_person_enrol_input *input,
                                   struct staff_person_enrol_answer *out_answer) {
    struct api_staff_enrolment *body = &out_answer->body;
    struct staff_enrolment enrolment;
    TRY(staff_people_enrol(call, input->staff_id, input->if_match, input->body->password,
                           input->body->totp, &enrolment));
    body->password = enrolment.password;
    body->totp_key = enrolment.totp_key;
    body->totp_uri = enrolment.totp_uri;
    if (enrolment.totp_uri != NULL) {
        char *svg;
        TRY(qr_svg(call->arena, enrolment.totp_uri, "otpauth", &svg));
        body->totp_qr = svg;
    }
    return show(call, input->staff_id, &body->person);
}

enum status api_staff_person_disable(struct call *call,
                                     const struct staff_person_disable_input *input,
                                     struct staff_person_disable_answer *out_answer) {
    TRY(staff_people_disable(call, input->staff_id, input->if_match, input->body->reason));
    return show(call, input->staff_id, &out_answer->body);
}

enum status api_staff_person_enable(struct call *call,
                                    const struct staff_person_enable_input *input,
                                    struct staff_person_enable_answer *out_answer) {
    TRY(staff_people_enable(call, input->staff_id, input->if_match));
    return show(call, input->staff_id, &out_answer->body);
}

enum status api_staff_person_sessions_end(struct call *call,
                                          const struct staff_person_sessions_end_input *input,
                                          struct staff_person_sessions_end_answer *out_answer) {
    (void)out_answer;
    return staff_people_end_sessions(call, input->staff_id);
}

enum status api_staff_password_set(struct call *call, const struct staff_password_set_input *input,
                                   struct staff_password_set_answer *out_answer) {
    struct staff_view staff;
    TRY(staff_people_set_own_password(call, input->body->current_password,
                                      input->body->new_password));
    TRY(staff_view(call, call->actor.id, &staff));
    out_answer->body = staff_answer_me(call, &staff);
    return STATUS_OK;
}
