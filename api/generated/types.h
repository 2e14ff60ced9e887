/* Made by openapi/generate.py from the contract. Never edit: change the contract and generate again. */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct api_service {
    const char *name_zh;
    const char *name_en;
    const char *phone;
    const char *app_android_url;
    const char *app_ios_url;
    const char *const *app_stores;
    size_t app_stores_count;
    const char *hours;
    const char *address;
};

struct api_agreement_summary {
    const char *kind; /* platform | terms_of_service | privacy_policy | certificate_application | app_terms | app_privacy */
    int64_t version;
};

struct api_agreement_list {
    const struct api_agreement_summary *agreements;
    size_t agreements_count;
};

struct api_agreement_text {
    const char *title;
    const char *body;
};

struct api_agreement {
    const char *kind; /* platform | terms_of_service | privacy_policy | certificate_application | app_terms | app_privacy */
    int64_t version;
    int64_t published_at; /* microseconds since 1970, 0 = absent */
    struct api_agreement_text zh;
    struct api_agreement_text en;
};

struct api_product {
    const char *product_code;
    const char *name_zh;
    const char *name_en;
    const char *holder_kind; /* personal | enterprise */
    const char *medium; /* mobile | ukey */
    int64_t term_years;
    int64_t price_fen;
    bool available;
};

struct api_product_list {
    const struct api_product *products;
    size_t products_count;
};

struct api_sms_code_create {
    const char *mobile;
    const char *purpose; /* register | login | password_reset */
};

struct api_sms_code_sent {
    int64_t retry_after_seconds;
    int64_t valid_seconds;
};

struct api_challenge {
    int64_t challenge_id; /* id, 0 = absent */
    const char *seed;
    int64_t bits;
    int64_t expires_at; /* microseconds since 1970, 0 = absent */
};

struct api_agreement_accepted {
    const char *kind; /* platform | terms_of_service | privacy_policy | certificate_application | app_terms | app_privacy */
    int64_t version;
};

struct api_account_create {
    const char *mobile;
    const char *password;
    const char *code;
    const struct api_agreement_accepted *agreements;
    size_t agreements_count;
};

struct api_identity {
    bool verified;
    const char *name_masked;
    const char *document_type; /* identity_card | passport | hong_kong_macao_permit | taiwan_permit | foreign_permanent_resident_card | other */
    const char *document_number_masked;
    int64_t verified_at; /* microseconds since 1970, 0 = absent */
};

struct api_preferences {
    const char *language; /* zh | en */
    bool large_type;
};

struct api_me {
    int64_t account_id; /* id, 0 = absent */
    const char *mobile_masked;
    bool has_password;
    struct api_identity identity;
    struct api_preferences preferences;
    const struct api_agreement_summary *agreements_due;
    size_t agreements_due_count;
};

struct api_tokens {
    const char *access_token;
    int64_t expires_in;
    const char *refresh_token;
};

struct api_session_opened {
    int64_t session_id; /* id, 0 = absent */
    struct api_me me;
    const struct api_tokens *tokens;
};

struct api_password_reset {
    const char *mobile;
    const char *code;
    const char *password;
};

struct api_session {
    int64_t session_id; /* id, 0 = absent */
    const char *client; /* portal | phone | staff */
    const char *device;
    const char *address;
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t seen_at; /* microseconds since 1970, 0 = absent */
    int64_t expires_at; /* microseconds since 1970, 0 = absent */
    bool current;
};

struct api_session_list {
    const struct api_session *sessions;
    size_t sessions_count;
};

struct api_session_create {
    const char *method; /* password | sms_code | scan */
    const char *mobile;
    const char *password;
    const char *code;
    int64_t scan_id; /* id, 0 = absent */
    const struct api_agreement_accepted *agreements;
    size_t agreements_count;
    const char *device_name;
};

struct api_token_refresh {
    const char *refresh_token;
};

struct api_me_revealed {
    const char *mobile;
    const char *name;
    const char *document_number;
};

struct api_me_sms_code_create {
    const char *purpose; /* password_reset | data_export | mobile_change | mobile_new | account_closing */
    const char *mobile;
};

struct api_mobile_change {
    const char *mobile;
    const char *code;
    const char *old_code;
    int64_t verification_id; /* id, 0 = absent */
};

struct api_code_given {
    const char *code;
};

struct api_data_export {
    int64_t export_id; /* id, 0 = absent */
    int64_t expires_at; /* microseconds since 1970, 0 = absent */
};

struct api_closure {
    const int64_t *open_orders;
    size_t open_orders_count;
    int64_t drafts;
    int64_t valid_certificates;
    int64_t kept_until; /* microseconds since 1970, 0 = absent */
};

struct api_password_change {
    const char *code;
    const char *password;
};

struct api_agreements_accept {
    const struct api_agreement_accepted *agreements;
    size_t agreements_count;
};

struct api_verification_create {
    const char *purpose; /* account | order | handler */
    int64_t order_id; /* id, 0 = absent */
    const char *name;
    const char *document_type; /* identity_card | passport | hong_kong_macao_permit | taiwan_permit | foreign_permanent_resident_card | other */
    const char *document_number;
};

struct api_verification {
    int64_t verification_id; /* id, 0 = absent */
    const char *purpose; /* account | order | handler */
    const char *state; /* pending | succeeded | failed | expired */
    const char *failure; /* mismatch | not_live | similarity | document_expired | no_record | tries | refused | other */
    int64_t expires_at; /* microseconds since 1970, 0 = absent */
    int64_t poll_after_ms;
};

struct api_verification_hint {
    const char *biz_token;
};

struct api_order_summary {
    int64_t order_id; /* id, 0 = absent */
    const char *type; /* new | renewal | change | reissue | batch */
    const char *product_code;
    const char *medium; /* mobile | ukey */
    const char *holder_kind; /* personal | enterprise */
    const char *holder_name_masked;
    const char *state; /* draft | awaiting_payment | awaiting_holder | in_review | refused | approved | in_production | completed | closed | refunding | refunded */
    bool reviewing;
    int64_t amount_fen;
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t updated_at; /* microseconds since 1970, 0 = absent */
    int64_t closes_at; /* microseconds since 1970, 0 = absent */
    int64_t batch_id; /* id, 0 = absent */
    const char *const *actions;
    size_t actions_count;
};

struct api_order_list {
    const struct api_order_summary *orders;
    size_t orders_count;
    int64_t page;
    int64_t page_size;
    int64_t total;
};

struct api_order_create {
    const char *product_code;
    int64_t agreement_version;
};

struct api_order_price {
    int64_t amount_fen;
    int64_t term_years;
};

struct api_holder {
    const char *name_masked;
    const char *mobile_masked;
    const char *document_type; /* identity_card | passport | hong_kong_macao_permit | taiwan_permit | foreign_permanent_resident_card | other | uscc */
    const char *document_number_masked;
};

struct api_order_person {
    const char *name_masked;
    const char *mobile_masked;
    bool mobile_proved;
    const char *document_type; /* identity_card | passport | hong_kong_macao_permit | taiwan_permit | foreign_permanent_resident_card | other */
    const char *document_number_masked;
};

struct api_invoice_title {
    const char *kind; /* personal | enterprise */
    const char *title;
    const char *tax_number;
    const char *phone;
    const char *bank;
    const char *bank_account;
    const char *address;
};

struct api_material {
    const char *material_kind; /* application_form | business_licence | enterprise_application_form | seal_information_form | power_of_attorney | legal_representative_document_front | legal_representative_document_back */
    const char *media_type; /* image/jpeg | image/png */
    int64_t size_bytes;
    int64_t width;
    int64_t height;
    const char *sm3;
    int64_t uploaded_at; /* microseconds since 1970, 0 = absent */
};

struct api_field_error {
    const char *field;
    const char *code;
};

struct api_refusal_reason {
    const char *field;
    const char *reason;
};

struct api_payment {
    int64_t payment_id; /* id, 0 = absent */
    int64_t order_id; /* id, 0 = absent */
    const char *provider; /* wechat_pay */
    const char *state; /* pending | succeeded | surplus | closed | failed */
    int64_t amount_fen;
    int64_t expires_at; /* microseconds since 1970, 0 = absent */
    int64_t paid_at; /* microseconds since 1970, 0 = absent */
    int64_t poll_after_ms;
};

struct api_refund {
    int64_t refund_id; /* id, 0 = absent */
    int64_t order_id; /* id, 0 = absent */
    const char *state; /* requested | granted | declined | submitted | succeeded | abnormal | closed */
    const char *cause; /* requested | late | surplus | holder */
    int64_t amount_fen;
    const char *reason; /* not_needed | wrong_information | ordered_twice | takes_too_long | other */
    const char *decision_note;
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t decided_at; /* microseconds since 1970, 0 = absent */
    int64_t accepted_at; /* microseconds since 1970, 0 = absent */
    int64_t finished_at; /* microseconds since 1970, 0 = absent */
};

struct api_order {
    int64_t order_id; /* id, 0 = absent */
    const char *type; /* new | renewal | change | reissue | batch */
    const char *product_code;
    const char *medium; /* mobile | ukey */
    const char *holder_kind; /* personal | enterprise */
    int64_t term_years;
    int64_t quantity;
    int64_t batch_id; /* id, 0 = absent */
    const char *state; /* draft | awaiting_payment | awaiting_holder | in_review | refused | approved | in_production | completed | closed | refunding | refunded */
    bool reviewing;
    int64_t amount_fen;
    const struct api_order_price *new_price;
    struct api_holder holder;
    const struct api_order_person *handler;
    const struct api_order_person *legal_representative;
    bool identity_checked;
    const struct api_invoice_title *invoice_title;
    const struct api_material *materials;
    size_t materials_count;
    const char *const *materials_needed;
    size_t materials_needed_count;
    const struct api_field_error *missing;
    size_t missing_count;
    const char *const *open_fields;
    size_t open_fields_count;
    const struct api_refusal_reason *refusal_reasons;
    size_t refusal_reasons_count;
    const struct api_payment *payment;
    const struct api_refund *refund;
    int64_t certificate_id; /* id, 0 = absent */
    const char *const *actions;
    size_t actions_count;
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t updated_at; /* microseconds since 1970, 0 = absent */
    int64_t submitted_at; /* microseconds since 1970, 0 = absent */
    int64_t paid_at; /* microseconds since 1970, 0 = absent */
    int64_t closes_at; /* microseconds since 1970, 0 = absent */
    int64_t service_from; /* microseconds since 1970, 0 = absent */
    int64_t service_until; /* microseconds since 1970, 0 = absent */
    int64_t version;
};

struct api_holder_input {
    const char *name;
    const char *document_type; /* identity_card | passport | hong_kong_macao_permit | taiwan_permit | foreign_permanent_resident_card | other */
    const char *document_number;
};

struct api_order_person_input {
    const char *name;
    const char *mobile;
    const char *document_type; /* identity_card | passport | hong_kong_macao_permit | taiwan_permit | foreign_permanent_resident_card | other */
    const char *document_number;
};

struct api_order_draft {
    const struct api_holder_input *holder;
    const struct api_order_person_input *handler;
    const struct api_order_person_input *legal_representative;
    const struct api_invoice_title *invoice_title;
};

struct api_handler_proof {
    const char *code;
};

struct api_order_event {
    const char *event;
    const char *from_state; /* draft | awaiting_payment | awaiting_holder | in_review | refused | approved | in_production | completed | closed | refunding | refunded */
    const char *to_state; /* draft | awaiting_payment | awaiting_holder | in_review | refused | approved | in_production | completed | closed | refunding | refunded */
    const char *actor_kind; /* nobody | account | company | staff | system */
    int64_t at; /* microseconds since 1970, 0 = absent */
};

struct api_order_next {
    const char *event;
    const char *actor_kind; /* nobody | account | staff | system */
    bool has_usual_seconds;
    int64_t usual_seconds;
    int64_t until; /* microseconds since 1970, 0 = absent */
};

struct api_order_timeline {
    const struct api_order_event *events;
    size_t events_count;
    const struct api_order_next *next;
    const char *company_name;
};

struct api_order_person_revealed {
    const char *name;
    const char *mobile;
    const char *document_number;
};

struct api_order_revealed {
    const char *name;
    const char *mobile;
    const char *document_number;
    const struct api_order_person_revealed *handler;
    const struct api_order_person_revealed *legal_representative;
};

struct api_batch_company {
    int64_t authorization_id; /* id, 0 = absent */
    const char *company_name;
    const char *company_number;
};

struct api_batch_company_list {
    const struct api_batch_company *companies;
    size_t companies_count;
    int64_t page;
    int64_t page_size;
    int64_t total;
};

struct api_batch_create {
    int64_t authorization_id; /* id, 0 = absent */
    const char *product_code;
    int64_t agreement_version;
};

struct api_batch {
    int64_t batch_id; /* id, 0 = absent */
    const char *state; /* draft | awaiting_payment | awaiting_holder | in_review | refused | approved | in_production | completed | closed | refunding | refunded */
    const char *product_code;
    const char *company_name;
    const char *company_number;
    int64_t term_years;
    int64_t row_count;
    int64_t wrong_count;
    int64_t price_fen;
    int64_t amount_fen;
    const struct api_order_price *new_price;
    const struct api_invoice_title *invoice_title;
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t submitted_at; /* microseconds since 1970, 0 = absent */
    int64_t closes_at; /* microseconds since 1970, 0 = absent */
    int64_t paid_at; /* microseconds since 1970, 0 = absent */
};

struct api_batch_row {
    int64_t line;
    const char *name_masked;
    const char *mobile_masked;
    const char *document_number_masked;
    const struct api_field_error *errors;
    size_t errors_count;
    int64_t order_id; /* id, 0 = absent */
    const char *order_state; /* draft | awaiting_payment | awaiting_holder | in_review | refused | approved | in_production | completed | closed | refunding | refunded */
    bool has_refundable;
    bool refundable;
};

struct api_batch_row_list {
    const struct api_batch_row *rows;
    size_t rows_count;
    int64_t page;
    int64_t page_size;
    int64_t total;
};

struct api_batch_row_typed {
    int64_t line;
    const char *name;
    const char *mobile;
    const char *document_number;
};

struct api_batch_rows_typed {
    const struct api_batch_row_typed *rows;
    size_t rows_count;
};

struct api_batch_row_mended {
    const char *name;
    const char *mobile;
    const char *document_number;
};

struct api_download_item {
    int64_t item_id; /* id, 0 = absent */
    const char *group_name; /* drivers | forms | controls | manuals */
    const char *name_zh;
    const char *name_en;
    const char *file_version;
    const char *file_name;
    const char *media_type;
    bool has_size_bytes;
    int64_t size_bytes;
    const char *sm3;
    const char *sha256;
    int64_t published_at; /* microseconds since 1970, 0 = absent */
    const char *address;
};

struct api_download_list {
    const struct api_download_item *items;
    size_t items_count;
    int64_t total;
};

struct api_staff_download_item {
    struct api_download_item item;
    const char *state; /* published | withdrawn */
    int64_t position;
    const char *source; /* file | form | pki */
    int64_t version;
    int64_t updated_at; /* microseconds since 1970, 0 = absent */
};

struct api_staff_download_list {
    const struct api_staff_download_item *items;
    size_t items_count;
    int64_t total;
};

struct api_download_create {
    const char *group_name; /* drivers | forms | controls | manuals */
    int64_t position;
    const char *name_zh;
    const char *name_en;
    const char *file_version;
    int64_t upload_id; /* id, 0 = absent */
};

struct api_download_change {
    const char *group_name; /* drivers | forms | controls | manuals */
    int64_t position;
    const char *name_zh;
    const char *name_en;
    const char *file_version;
    int64_t upload_id; /* id, 0 = absent */
};

struct api_download_upload_create {
    const char *file_name;
    int64_t size_bytes;
};

struct api_download_upload {
    int64_t upload_id; /* id, 0 = absent */
    int64_t piece_bytes;
    int64_t received_bytes;
};

struct api_delivery {
    const char *kind; /* counter | courier */
    const char *name;
    const char *mobile;
    const char *address;
    const char *courier_company;
    const char *courier_number;
    int64_t handed_over_at; /* microseconds since 1970, 0 = absent */
};

struct api_delivery_put {
    const char *kind; /* counter | courier */
    const char *name;
    const char *mobile;
    const char *address;
};

struct api_seal {
    int64_t seal_id; /* id, 0 = absent */
    const char *company_name;
    const char *kind_zh;
    const char *kind_en;
    const char *role; /* grantor | grantee */
    int64_t width_mm;
    int64_t height_mm;
    int64_t in_force_from; /* microseconds since 1970, 0 = absent */
    int64_t usable_until; /* microseconds since 1970, 0 = absent */
};

struct api_seal_list {
    const struct api_seal *seals;
    size_t seals_count;
    int64_t page;
    int64_t page_size;
    int64_t total;
};

struct api_staff_seal_summary {
    int64_t seal_id; /* id, 0 = absent */
    int64_t order_id; /* id, 0 = absent */
    const char *company_name;
    const char *kind;
    const char *kind_zh;
    const char *kind_en;
    const char *state; /* waiting | in_force | revoked */
    int64_t made_at; /* microseconds since 1970, 0 = absent */
    const char *made_by_name;
    int64_t usable_until; /* microseconds since 1970, 0 = absent */
};

struct api_staff_seal_list {
    const struct api_staff_seal_summary *seals;
    size_t seals_count;
    const char *next_cursor;
};

struct api_picture_area {
    int64_t x;
    int64_t y;
    int64_t width;
    int64_t height;
};

struct api_seal_certificate {
    int64_t certificate_id; /* id, 0 = absent */
    const char *serial;
    int64_t not_after; /* microseconds since 1970, 0 = absent */
};

struct api_staff_seal {
    struct api_staff_seal_summary summary;
    const char *uscc;
    int64_t width_mm;
    int64_t height_mm;
    int64_t width;
    int64_t height;
    struct api_picture_area area;
    int64_t in_force_from; /* microseconds since 1970, 0 = absent */
    const char *checked_by_name;
    int64_t revoked_at; /* microseconds since 1970, 0 = absent */
    const char *revoked_by_name;
    const char *revoke_text;
    const struct api_seal_certificate *certificates;
    size_t certificates_count;
    const char *const *actions;
    size_t actions_count;
    int64_t version;
};

struct api_seal_revocation {
    const char *text;
};

struct api_seal_order {
    int64_t order_id; /* id, 0 = absent */
    const char *company_name;
    int64_t completed_at; /* microseconds since 1970, 0 = absent */
};

struct api_seal_order_list {
    const struct api_seal_order *orders;
    size_t orders_count;
    const char *next_cursor;
};

struct api_seal_kind {
    const char *code;
    const char *name_zh;
    const char *name_en;
    int64_t width_mm;
    int64_t height_mm;
    int64_t side_mm_min;
    int64_t side_mm_max;
};

struct api_seal_work {
    int64_t order_id; /* id, 0 = absent */
    const char *company_name;
    const char *uscc;
    int64_t form_width;
    int64_t form_height;
    const struct api_seal_kind *kinds;
    size_t kinds_count;
    const struct api_staff_seal_summary *seals;
    size_t seals_count;
    bool second_person;
    const char *obstacle; /* own_company | no_certificate */
};

struct api_seal_make {
    const char *kind;
    struct api_picture_area area;
    int64_t width_mm;
    int64_t height_mm;
};

struct api_production_summary {
    int64_t order_id; /* id, 0 = absent */
    const char *type; /* new | renewal | change | reissue | batch */
    const char *state; /* approved | in_production */
    const char *holder_kind; /* personal | enterprise */
    const char *product_code;
    const char *holder_name_masked;
    int64_t approved_at; /* microseconds since 1970, 0 = absent */
    const char *delivery_kind; /* counter | courier */
};

struct api_production_list {
    const struct api_production_summary *productions;
    size_t productions_count;
    int64_t next_after; /* id, 0 = absent */
};

struct api_subject_part {
    const char *type;
    const char *value;
};

struct api_production {
    int64_t order_id; /* id, 0 = absent */
    const char *type; /* new | renewal | change | reissue | batch */
    const char *state; /* approved | in_production | completed */
    const char *holder_name;
    const char *handler_name;
    int64_t service_from; /* microseconds since 1970, 0 = absent */
    int64_t service_until; /* microseconds since 1970, 0 = absent */
    const struct api_subject_part *subject;
    size_t subject_count;
    struct api_delivery delivery;
    const char *token_serial;
    const char *certificate_serial;
};

struct api_token_make {
    const char *request;
    const char *token_serial;
};

struct api_hand_over {
    const char *courier_company;
    const char *courier_number;
};

struct api_binding {
    int64_t binding_id; /* id, 0 = absent */
    const char *relying_party_name_zh;
    const char *relying_party_name_en;
    const char *state; /* bound | unbinding */
    int64_t bound_at; /* microseconds since 1970, 0 = absent */
    int64_t unbinding_at; /* microseconds since 1970, 0 = absent */
};

struct api_binding_list {
    const struct api_binding *bindings;
    size_t bindings_count;
    int64_t page;
    int64_t page_size;
    int64_t total;
};

struct api_payment_create {
    const char *provider; /* wechat_pay */
};

struct api_refund_create {
    const char *reason; /* not_needed | wrong_information | ordered_twice | takes_too_long | other */
    const char *note;
};

struct api_invoice_delivery {
    const char *state; /* waiting | sent | refused */
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t ended_at; /* microseconds since 1970, 0 = absent */
};

struct api_invoice_file {
    const char *format; /* pdf | ofd | xml */
    int64_t size_bytes;
};

struct api_invoice {
    int64_t invoice_id; /* id, 0 = absent */
    int64_t order_id; /* id, 0 = absent */
    const char *kind; /* blue | red */
    const char *state; /* waiting | requested | issued | failed | mismatched | reversing | reversed | withdrawn */
    const char *title_kind; /* personal | enterprise */
    const char *title_masked;
    const char *tax_number;
    const char *item_name;
    int64_t amount_fen;
    int64_t tax_fen;
    int64_t rate_permille;
    const char *invoice_number;
    int64_t issued_at; /* microseconds since 1970, 0 = absent */
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t reverses_id; /* id, 0 = absent */
    int64_t replaces_id; /* id, 0 = absent */
    const char *reason; /* correction | refund | staff | mismatch */
    const struct api_invoice_delivery *last_delivery;
    const struct api_invoice_file *files;
    size_t files_count;
    const char *const *actions;
    size_t actions_count;
};

struct api_invoice_list {
    const struct api_invoice *invoices;
    size_t invoices_count;
    int64_t page;
    int64_t page_size;
    int64_t total;
};

struct api_invoice_delivery_create {
    const char *mobile;
    const char *email;
};

struct api_invoice_correction_create {
    struct api_invoice_title invoice_title;
};

struct api_invoice_notice_answer {
    const char *status;
    const char *message;
};

struct api_certificate_summary {
    int64_t certificate_id; /* id, 0 = absent */
    int64_t claim_id; /* id, 0 = absent */
    int64_t order_id; /* id, 0 = absent */
    const char *product_code;
    const char *medium; /* mobile | ukey */
    const char *holder_kind; /* personal | enterprise */
    const char *holder_name_masked;
    const char *issuer;
    const char *serial;
    const char *state; /* valid | suspended | revoked | expired */
    int64_t claimed_at; /* microseconds since 1970, 0 = absent */
    int64_t not_before; /* microseconds since 1970, 0 = absent */
    int64_t not_after; /* microseconds since 1970, 0 = absent */
    int64_t days_left;
    int64_t renewable_from; /* microseconds since 1970, 0 = absent */
};

struct api_claimable {
    int64_t order_id; /* id, 0 = absent */
    const char *product_code;
    const char *holder_kind; /* personal | enterprise */
    const char *holder_name_masked;
    int64_t approved_at; /* microseconds since 1970, 0 = absent */
};

struct api_certificate_list {
    const struct api_certificate_summary *certificates;
    size_t certificates_count;
    const struct api_claimable *claimable;
    size_t claimable_count;
    int64_t page;
    int64_t page_size;
    int64_t total;
    int64_t claimable_total;
};

struct api_point {
    const char *x;
    const char *y;
};

struct api_certificate {
    struct api_certificate_summary summary;
    const char *subject;
    const char *issuer_subject;
    const char *key_algorithm;
    const char *signature_algorithm;
    struct api_point public_key;
    const char *fingerprint_sm3;
    const char *device_name;
    bool own_pin;
    int64_t service_from; /* microseconds since 1970, 0 = absent */
    int64_t service_until; /* microseconds since 1970, 0 = absent */
    const char *pem;
};

struct api_authorization_summary {
    int64_t authorization_id; /* id, 0 = absent */
    const char *kind; /* certificate | seal | document */
    const char *role; /* grantor | grantee */
    const char *company_name;
    const char *grantor_name_masked;
    const char *grantee_name_masked;
    const char *state; /* in_force | expired | withdrawn | replaced */
    int64_t in_force_from; /* microseconds since 1970, 0 = absent */
    int64_t in_force_until; /* microseconds since 1970, 0 = absent */
    int64_t ended_at; /* microseconds since 1970, 0 = absent */
};

struct api_authorization_list {
    const struct api_authorization_summary *authorizations;
    size_t authorizations_count;
    int64_t page;
    int64_t page_size;
    int64_t total;
};

struct api_authorization {
    struct api_authorization_summary summary;
    const char *uscc;
    const char *grantor_mobile_masked;
    const char *grantee_mobile_masked;
    int64_t order_id; /* id, 0 = absent */
    bool has_letter;
};

struct api_claim_create {
    int64_t order_id; /* id, 0 = absent */
    const char *device_id;
    const char *device_name;
};

struct api_proof_context {
    const char *holder_id;
    const char *device_id;
    const char *session_id;
    const char *purpose; /* keygen */
};

struct api_claim {
    int64_t claim_id; /* id, 0 = absent */
    int64_t order_id; /* id, 0 = absent */
    const char *state; /* committed | keyed | signing | issuing | completed | failed | expired */
    const char *commitment;
    struct api_proof_context context;
    int64_t certificate_id; /* id, 0 = absent */
    int64_t expires_at; /* microseconds since 1970, 0 = absent */
    int64_t poll_after_ms;
};

struct api_claim_key_create {
    struct api_point p1;
    struct api_point w1;
    const char *z1;
};

struct api_claim_key {
    struct api_point p2;
    struct api_point w2;
    const char *z2;
    const char *nonce;
    struct api_point public_key;
};

struct api_claim_round {
    struct api_point q1;
    const char *request_info;
};

struct api_claim_signature {
    const char *r;
    const char *s2;
    const char *s3;
    bool own_pin;
};

struct api_scan {
    int64_t scan_id; /* id, 0 = absent */
    const char *kind; /* renewal | login */
    const char *state; /* waiting | scanned | chosen | confirmed | refused | expired | used */
    const char *link;
    const char *digits;
    const char *reason; /* by_phone | digits | many_phones | other_person | nothing | too_early | too_late | order_open | handed_on | grant_ended | not_offered | revoked */
    const char *holder_name_masked;
    int64_t order_id; /* id, 0 = absent */
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t expires_at; /* microseconds since 1970, 0 = absent */
    int64_t poll_after_ms;
};

struct api_scan_take {
    const char *code;
};

struct api_taken_scan {
    int64_t scan_id; /* id, 0 = absent */
    const char *kind; /* renewal | login */
    const char *state; /* waiting | scanned | chosen | confirmed | refused | expired | used */
    const char *reason; /* by_phone | digits | many_phones | other_person | nothing | too_early | too_late | order_open | handed_on | grant_ended | not_offered | revoked */
    const char *address;
    const char *browser;
    bool same_address;
    const char *mobile_masked;
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t expires_at; /* microseconds since 1970, 0 = absent */
};

struct api_scan_choice {
    int64_t certificate_id; /* id, 0 = absent */
    int64_t key_certificate_id; /* id, 0 = absent */
};

struct api_key_use {
    int64_t key_use_id; /* id, 0 = absent */
    int64_t certificate_id; /* id, 0 = absent */
    const char *purpose; /* renewal | extension */
    const char *content;
    struct api_point public_key;
    bool own_pin;
    int64_t expires_at; /* microseconds since 1970, 0 = absent */
    int64_t signed_at; /* microseconds since 1970, 0 = absent */
};

struct api_chosen_scan {
    const char *state; /* waiting | scanned | chosen | confirmed | refused | expired | used */
    const char *reason; /* by_phone | digits | many_phones | other_person | nothing | too_early | too_late | order_open | handed_on | grant_ended | not_offered | revoked */
    int64_t order_id; /* id, 0 = absent */
    const struct api_key_use *key_use;
};

struct api_scan_confirmation {
    const char *digits;
};

struct api_represented_certificate {
    int64_t certificate_id; /* id, 0 = absent */
    int64_t key_certificate_id; /* id, 0 = absent */
    const char *holder_name_masked;
    const char *handler_name_masked;
    int64_t not_after; /* microseconds since 1970, 0 = absent */
    int64_t renewable_from; /* microseconds since 1970, 0 = absent */
};

struct api_represented_certificates {
    const struct api_represented_certificate *certificates;
    size_t certificates_count;
    int64_t page;
    int64_t page_size;
    int64_t total;
};

struct api_key_use_round {
    struct api_point q1;
};

struct api_key_use_signature {
    const char *r;
    const char *s2;
    const char *s3;
    bool own_pin;
};

struct api_renewal {
    int64_t order_id; /* id, 0 = absent */
    int64_t certificate_id; /* id, 0 = absent */
    const char *subject;
    const char *serial;
    const char *key_algorithm;
    const char *issuer;
    int64_t not_before; /* microseconds since 1970, 0 = absent */
    int64_t not_after; /* microseconds since 1970, 0 = absent */
    bool handler_changed;
    bool lapsed;
    int64_t began_at; /* microseconds since 1970, 0 = absent */
    int64_t ends_at; /* microseconds since 1970, 0 = absent */
    int64_t service_from; /* microseconds since 1970, 0 = absent */
    int64_t service_until; /* microseconds since 1970, 0 = absent */
};

struct api_extension {
    int64_t certificate_id; /* id, 0 = absent */
    const char *state; /* not_renewed | in_review | too_early | available | issuing | completed | run_out | revoked */
    int64_t order_id; /* id, 0 = absent */
    int64_t old_end; /* microseconds since 1970, 0 = absent */
    int64_t new_end; /* microseconds since 1970, 0 = absent */
    int64_t new_certificate_id; /* id, 0 = absent */
    int64_t poll_after_ms;
};

struct api_reminder {
    int64_t reminder_id; /* id, 0 = absent */
    int64_t order_id; /* id, 0 = absent */
    const char *product_code;
    const char *holder_kind; /* personal | enterprise */
    const char *medium; /* mobile | ukey */
    const char *holder_name_masked;
    int64_t days_before;
    int64_t days_left;
    int64_t service_until; /* microseconds since 1970, 0 = absent */
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t seen_at; /* microseconds since 1970, 0 = absent */
};

struct api_reminder_list {
    const struct api_reminder *reminders;
    size_t reminders_count;
    int64_t page;
    int64_t page_size;
    int64_t total;
};

struct api_staff_session_create {
    const char *login;
    const char *password;
    const char *totp;
};

struct api_staff_me {
    int64_t staff_id; /* id, 0 = absent */
    const char *login;
    const char *name;
    const char *const *roles;
    size_t roles_count;
    bool password_temporary;
};

struct api_staff_order_summary {
    int64_t order_id; /* id, 0 = absent */
    const char *type; /* new | renewal | change | reissue | batch */
    const char *product_code;
    const char *holder_kind; /* personal | enterprise */
    const char *medium; /* mobile | ukey */
    const char *holder_name_masked;
    const char *state; /* draft | awaiting_payment | awaiting_holder | in_review | refused | approved | in_production | completed | closed | refunding | refunded */
    int64_t submitted_at; /* microseconds since 1970, 0 = absent */
    int64_t waiting_since; /* microseconds since 1970, 0 = absent */
    int64_t batch_id; /* id, 0 = absent */
    int64_t resubmission;
    const char *reviewer_name;
    bool has_mine;
    bool mine;
    bool has_reviews_needed;
    int64_t reviews_needed;
    const char *first_approver_name;
    int64_t version;
};

struct api_staff_order_list {
    const struct api_staff_order_summary *orders;
    size_t orders_count;
    const char *next_cursor;
    int64_t count;
    bool count_is_exact;
};

struct api_staff_order_person {
    const char *name;
    const char *mobile;
    int64_t mobile_proved_at; /* microseconds since 1970, 0 = absent */
    const char *document_type; /* identity_card | passport | hong_kong_macao_permit | taiwan_permit | foreign_permanent_resident_card | other */
    const char *document_number;
};

struct api_face_check {
    const char *state; /* pending | succeeded | failed | expired */
    const char *similarity;
    const char *live_status;
    int64_t checked_at; /* microseconds since 1970, 0 = absent */
};

struct api_found_certificate {
    int64_t certificate_id; /* id, 0 = absent */
    int64_t order_id; /* id, 0 = absent */
    const char *product_code;
    const char *holder_kind; /* personal | enterprise */
    const char *holder_name_masked;
    const char *serial;
    const char *state; /* valid | suspended | revoked | expired */
    const char *device_name;
    int64_t claimed_at; /* microseconds since 1970, 0 = absent */
    int64_t not_before; /* microseconds since 1970, 0 = absent */
    int64_t not_after; /* microseconds since 1970, 0 = absent */
    int64_t revoked_at; /* microseconds since 1970, 0 = absent */
    const char *reason; /* unspecified | key_compromise | affiliation_changed | superseded | cessation_of_operation | certificate_hold | privilege_withdrawn */
    const char *state_text;
    const char *const *actions;
    size_t actions_count;
    int64_t version;
};

struct api_review_record {
    const char *decision; /* approve | refuse */
    const char *staff_name;
    int64_t at; /* microseconds since 1970, 0 = absent */
    const struct api_refusal_reason *reasons;
    size_t reasons_count;
};

struct api_staff_order {
    struct api_staff_order_summary summary;
    bool revealed;
    const char *const *refusable_fields;
    size_t refusable_fields_count;
    const char *holder_name;
    const char *holder_mobile;
    const char *document_type; /* identity_card | passport | hong_kong_macao_permit | taiwan_permit | foreign_permanent_resident_card | other | uscc */
    const char *document_number;
    const struct api_staff_order_person *handler;
    const struct api_staff_order_person *legal_representative;
    const struct api_invoice_title *invoice_title;
    bool has_amount_fen;
    int64_t amount_fen;
    const struct api_face_check *face_check;
    const struct api_material *materials;
    size_t materials_count;
    const struct api_payment *payments;
    size_t payments_count;
    const struct api_refund *refunds;
    size_t refunds_count;
    const struct api_found_certificate *certificates;
    size_t certificates_count;
    const struct api_review_record *reviews;
    size_t reviews_count;
    struct api_order_timeline timeline;
};

struct api_review_reason {
    const char *field; /* holder.name | holder.document_number | handler.name | handler.mobile | handler.document_number | legal_representative.name | legal_representative.mobile | legal_representative.document_number | material.application_form | material.business_licence | material.enterprise_application_form | material.seal_information_form | material.power_of_attorney | material.legal_representative_document_front | material.legal_representative_document_back | invoice_title */
    const char *reason;
};

struct api_review_create {
    const char *decision; /* approve | refuse */
    const struct api_review_reason *reasons;
    size_t reasons_count;
};

struct api_order_search {
    int64_t order_id; /* id, 0 = absent */
    const char *holder_name;
    const char *document_type; /* identity_card | passport | hong_kong_macao_permit | taiwan_permit | foreign_permanent_resident_card | other | uscc */
    const char *document_number;
    const char *mobile;
    int64_t holder_of; /* id, 0 = absent */
    int64_t batch_id; /* id, 0 = absent */
    const char *state; /* draft | awaiting_payment | awaiting_holder | in_review | refused | approved | in_production | completed | closed | refunding | refunded */
    const char *type; /* new | renewal | change | reissue | batch */
    const char *holder_kind; /* personal | enterprise */
    const char *medium; /* mobile | ukey */
    int64_t created_from; /* microseconds since 1970, 0 = absent */
    int64_t created_before; /* microseconds since 1970, 0 = absent */
    const char *cursor;
    bool has_limit;
    int64_t limit;
};

struct api_found_order {
    int64_t order_id; /* id, 0 = absent */
    const char *type; /* new | renewal | change | reissue | batch */
    const char *product_code;
    const char *holder_kind; /* personal | enterprise */
    const char *medium; /* mobile | ukey */
    const char *state; /* draft | awaiting_payment | awaiting_holder | in_review | refused | approved | in_production | completed | closed | refunding | refunded */
    int64_t amount_fen;
    const char *holder_name_masked;
    const char *holder_mobile_masked;
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t submitted_at; /* microseconds since 1970, 0 = absent */
    int64_t paid_at; /* microseconds since 1970, 0 = absent */
    int64_t completed_at; /* microseconds since 1970, 0 = absent */
};

struct api_found_order_list {
    const struct api_found_order *orders;
    size_t orders_count;
    const char *next_cursor;
    int64_t count;
    bool count_is_exact;
};

struct api_holder_search {
    const char *holder_name;
    const char *document_type; /* identity_card | passport | hong_kong_macao_permit | taiwan_permit | foreign_permanent_resident_card | other | uscc */
    const char *document_number;
    const char *mobile;
    const char *cursor;
    bool has_limit;
    int64_t limit;
};

struct api_found_holder {
    int64_t order_id; /* id, 0 = absent */
    const char *holder_kind; /* personal | enterprise */
    const char *document_type; /* identity_card | passport | hong_kong_macao_permit | taiwan_permit | foreign_permanent_resident_card | other | uscc */
    const char *document_number_masked;
    const char *holder_name_masked;
    const char *holder_mobile_masked;
    int64_t orders;
    bool orders_is_exact;
    int64_t valid;
    int64_t suspended;
    int64_t revoked;
};

struct api_found_holder_list {
    const struct api_found_holder *holders;
    size_t holders_count;
    const char *next_cursor;
};

struct api_certificate_search {
    const char *serial;
    int64_t order_id; /* id, 0 = absent */
    const char *holder_name;
    const char *document_type; /* identity_card | passport | hong_kong_macao_permit | taiwan_permit | foreign_permanent_resident_card | other | uscc */
    const char *document_number;
    const char *mobile;
    int64_t holder_of; /* id, 0 = absent */
    const char *state; /* valid | suspended | revoked | expired */
    const char *holder_kind; /* personal | enterprise */
    int64_t not_after_from; /* microseconds since 1970, 0 = absent */
    int64_t not_after_before; /* microseconds since 1970, 0 = absent */
    const char *cursor;
    bool has_limit;
    int64_t limit;
};

struct api_found_certificate_list {
    const struct api_found_certificate *certificates;
    size_t certificates_count;
    const char *next_cursor;
    bool has_count;
    int64_t count;
    bool has_count_is_exact;
    bool count_is_exact;
};

struct api_certificate_state_change {
    const char *text;
};

struct api_certificate_revocation {
    const char *reason; /* unspecified | key_compromise | affiliation_changed | superseded | cessation_of_operation | privilege_withdrawn */
    const char *text;
};

struct api_dashboard_state {
    const char *state; /* draft | awaiting_payment | awaiting_holder | in_review | refused | approved | in_production | completed | closed | refunding | refunded */
    int64_t total;
    bool has_today;
    int64_t today;
    bool has_days_1_2;
    int64_t days_1_2;
    bool has_days_3_6;
    int64_t days_3_6;
    bool has_days_7;
    int64_t days_7;
};

struct api_dashboard_review {
    int64_t waiting;
    int64_t oldest_seconds;
    int64_t reviews;
    int64_t median_seconds;
    int64_t p90_seconds;
};

struct api_dashboard_day {
    const char *date;
    int64_t payments;
    int64_t payments_fen;
    int64_t reviews;
    int64_t sms_sent;
    int64_t sms_failed;
};

struct api_dashboard_certificates {
    int64_t valid;
    int64_t suspended;
    int64_t ending_30;
    int64_t ending_60;
    int64_t ending_90;
};

struct api_dashboard_jobs {
    int64_t ready;
    int64_t scheduled;
    int64_t running;
    int64_t dead;
    int64_t oldest_ready_seconds;
};

struct api_dashboard {
    int64_t at; /* microseconds since 1970, 0 = absent */
    const struct api_dashboard_state *states;
    size_t states_count;
    struct api_dashboard_review review;
    const struct api_dashboard_day *days;
    size_t days_count;
    struct api_dashboard_certificates certificates;
    struct api_dashboard_jobs jobs;
};

struct api_staff_payment {
    int64_t payment_id; /* id, 0 = absent */
    int64_t order_id; /* id, 0 = absent */
    const char *provider; /* wechat_pay */
    const char *state; /* pending | succeeded | surplus | closed | failed */
    int64_t amount_fen;
    const char *transaction_id;
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t paid_at; /* microseconds since 1970, 0 = absent */
    int64_t refund_id; /* id, 0 = absent */
    const char *refund_state; /* requested | granted | declined | submitted | succeeded | abnormal | closed */
};

struct api_staff_payment_list {
    const struct api_staff_payment *payments;
    size_t payments_count;
    const char *next_cursor;
};

struct api_staff_refund {
    struct api_refund refund;
    int64_t payment_id; /* id, 0 = absent */
    const char *order_state; /* draft | awaiting_payment | awaiting_holder | in_review | refused | approved | in_production | completed | closed | refunding | refunded */
    const char *transaction_id;
    const char *provider_number;
    bool has_together_count;
    int64_t together_count;
    bool has_together_fen;
    int64_t together_fen;
    const char *note;
    const char *staff_name;
    const char *otherwise_note;
    const char *problem;
    int64_t version;
};

struct api_staff_refund_list {
    const struct api_staff_refund *refunds;
    size_t refunds_count;
    const char *next_cursor;
};

struct api_refund_decision {
    const char *decision; /* grant | decline */
    const char *note;
};

struct api_refund_payback {
    const char *note;
};

struct api_reconciliation_sums {
    int64_t payments;
    int64_t payments_fen;
    int64_t refunds;
    int64_t refunds_fen;
};

struct api_reconciliation {
    const char *day;
    const char *provider; /* wechat_pay */
    int64_t compared_at; /* microseconds since 1970, 0 = absent */
    int64_t runs;
    struct api_reconciliation_sums ours;
    struct api_reconciliation_sums bill;
    int64_t differences;
    int64_t paid_otherwise;
};

struct api_reconciliation_list {
    const struct api_reconciliation *days;
    size_t days_count;
    const char *const *missing;
    size_t missing_count;
    const char *next_cursor;
};

struct api_reconciliation_difference {
    const char *subject; /* payment | refund */
    const char *kind; /* missing_here | missing_there | amount | paid_otherwise | paid_twice */
    const char *number;
    const char *provider_number;
    int64_t order_id; /* id, 0 = absent */
    bool has_our_fen;
    int64_t our_fen;
    bool has_bill_fen;
    int64_t bill_fen;
};

struct api_reconciliation_difference_list {
    const struct api_reconciliation_difference *differences;
    size_t differences_count;
    const char *next_cursor;
};

struct api_staff_invoice {
    int64_t invoice_id; /* id, 0 = absent */
    int64_t order_id; /* id, 0 = absent */
    const char *kind; /* blue | red */
    const char *state; /* waiting | requested | issued | failed | mismatched | reversing | reversed | withdrawn */
    const char *title_kind; /* personal | enterprise */
    const char *title_masked;
    int64_t amount_fen;
    int64_t tax_fen;
    const char *issued_title_masked;
    bool has_issued_amount_fen;
    int64_t issued_amount_fen;
    const char *invoice_number;
    const char *serial_number;
    const char *failure; /* refused | failed | mismatch | login_needed | quota_low */
    const char *failure_detail;
    int64_t reverses_id; /* id, 0 = absent */
    int64_t replaces_id; /* id, 0 = absent */
    const char *reason; /* correction | refund | staff | mismatch */
    const char *note;
    int64_t issued_at; /* microseconds since 1970, 0 = absent */
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t updated_at; /* microseconds since 1970, 0 = absent */
    const char *const *actions;
    size_t actions_count;
};

struct api_invoice_access {
    const char *alarm; /* login_needed | quota_low | access_refused | token_quota */
    int64_t alarm_since; /* microseconds since 1970, 0 = absent */
    int64_t tokens_fetched;
    int64_t tokens_allowed;
};

struct api_staff_invoice_list {
    const struct api_staff_invoice *invoices;
    size_t invoices_count;
    const char *next_cursor;
    int64_t count;
    bool count_is_exact;
    struct api_invoice_access access;
};

struct api_invoice_reversal_create {
    const char *reason;
};

struct api_audit_entry {
    int64_t audit_entry_id; /* id, 0 = absent */
    int64_t at; /* microseconds since 1970, 0 = absent */
    const char *actor_kind; /* nobody | account | staff | system */
    const char *actor_id;
    const char *actor_login;
    const char *action;
    const char *subject_kind;
    const char *subject_id;
    const char *detail;
    bool has_block;
    int64_t block;
};

struct api_audit_entry_list {
    const struct api_audit_entry *entries;
    size_t entries_count;
    const char *next_cursor;
};

struct api_audit_finding {
    const char *kind; /* changed | removed | inserted | reordered | cut_off | block_changed */
    const char *audit_entry_id;
    bool has_block;
    int64_t block;
};

struct api_audit_verification {
    bool intact;
    int64_t blocks;
    int64_t entries;
    const struct api_audit_finding *findings;
    size_t findings_count;
    int64_t verified_at; /* microseconds since 1970, 0 = absent */
};

struct api_staff_password_set {
    const char *current_password;
    const char *new_password;
};

struct api_staff_person {
    int64_t staff_id; /* id, 0 = absent */
    const char *login;
    const char *name;
    const char *const *roles;
    size_t roles_count;
    const char *state; /* active | disabled */
    bool has_mobile;
    bool enrolled;
    bool password_temporary;
    int64_t live_sessions;
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t disabled_at; /* microseconds since 1970, 0 = absent */
    const char *disable_reason;
    int64_t version;
};

struct api_staff_person_list {
    const struct api_staff_person *people;
    size_t people_count;
    const char *next_cursor;
};

struct api_staff_person_create {
    const char *login;
    const char *name;
    const char *mobile;
};

struct api_staff_person_edit {
    const char *name;
    const char *mobile;
};

struct api_staff_person_roles {
    const char *const *roles;
    size_t roles_count;
};

struct api_staff_enrolment_create {
    bool password;
    bool totp;
};

struct api_staff_enrolment {
    struct api_staff_person person;
    const char *password;
    const char *totp_key;
    const char *totp_uri;
    const char *totp_qr;
};

struct api_reason {
    const char *reason;
};

struct api_product_price {
    int64_t price_fen;
    int64_t effective_from; /* microseconds since 1970, 0 = absent */
    const char *from_day;
    const char *state; /* past | current | future */
    const char *staff_name;
};

struct api_staff_product {
    const char *product_code;
    const char *name_zh;
    const char *name_en;
    const char *holder_kind; /* personal | enterprise */
    const char *medium; /* mobile | ukey */
    int64_t term_years;
    bool available;
    int64_t reviews_needed;
    int64_t updated_at; /* microseconds since 1970, 0 = absent */
    const struct api_product_price *prices;
    size_t prices_count;
    int64_t version;
};

struct api_staff_product_list {
    const struct api_staff_product *products;
    size_t products_count;
};

struct api_staff_product_edit {
    const char *name_zh;
    const char *name_en;
    int64_t term_years;
    bool available;
    int64_t reviews_needed;
};

struct api_product_price_create {
    int64_t price_fen;
    const char *from_day;
};

struct api_agreement_version_summary {
    const char *kind; /* platform | terms_of_service | privacy_policy | certificate_application | app_terms | app_privacy */
    int64_t agreement_version;
    const char *state; /* draft | waiting | current | past */
    const char *title_zh;
    const char *title_en;
    int64_t published_at; /* microseconds since 1970, 0 = absent */
    int64_t updated_at; /* microseconds since 1970, 0 = absent */
    const char *staff_name;
    int64_t version;
};

struct api_agreement_version_list {
    const struct api_agreement_version_summary *versions;
    size_t versions_count;
    int64_t page;
    int64_t page_size;
    int64_t total;
};

struct api_agreement_version_begin {
    const char *kind; /* platform | terms_of_service | privacy_policy | certificate_application | app_terms | app_privacy */
};

struct api_agreement_version {
    struct api_agreement_version_summary summary;
    const char *body_zh;
    const char *body_en;
};

struct api_agreement_version_write {
    const char *title_zh;
    const char *title_en;
    const char *body_zh;
    const char *body_en;
};

struct api_agreement_publication {
    int64_t at; /* microseconds since 1970, 0 = absent */
};

struct api_relying_party_summary {
    int64_t relying_party_id; /* id, 0 = absent */
    const char *identifier;
    const char *name_zh;
    const char *name_en;
    const char *origin;
    const char *state; /* active | suspended */
    int64_t updated_at; /* microseconds since 1970, 0 = absent */
};

struct api_relying_party_list {
    const struct api_relying_party_summary *relying_parties;
    size_t relying_parties_count;
    const char *next_cursor;
};

struct api_relying_party_create {
    const char *identifier;
    const char *name_zh;
    const char *name_en;
    const char *origin;
    const char *webhook_url;
    int64_t sessions_per_second;
    int64_t sessions_per_holder;
};

struct api_relying_party_key {
    int64_t key_id; /* id, 0 = absent */
    const char *algorithm; /* ES256 | SM2 */
    const char *fingerprint_sha256;
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t withdrawn_at; /* microseconds since 1970, 0 = absent */
};

struct api_relying_party_secret {
    int64_t secret_id; /* id, 0 = absent */
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t ends_at; /* microseconds since 1970, 0 = absent */
};

struct api_relying_party {
    int64_t relying_party_id; /* id, 0 = absent */
    const char *identifier;
    const char *name_zh;
    const char *name_en;
    const char *origin;
    const char *webhook_url;
    int64_t sessions_per_second;
    int64_t sessions_per_holder;
    const char *state; /* active | suspended */
    const char *suspend_reason;
    int64_t suspended_at; /* microseconds since 1970, 0 = absent */
    const struct api_relying_party_key *keys;
    size_t keys_count;
    const struct api_relying_party_secret *secrets;
    size_t secrets_count;
    int64_t created_at; /* microseconds since 1970, 0 = absent */
    int64_t updated_at; /* microseconds since 1970, 0 = absent */
    int64_t version;
};

struct api_relying_party_edit {
    const char *name_zh;
    const char *name_en;
    const char *origin;
    const char *webhook_url;
    int64_t sessions_per_second;
    int64_t sessions_per_holder;
};

struct api_relying_party_key_create {
    const char *public_key_pem;
};

struct api_relying_party_secret_made {
    int64_t secret_id; /* id, 0 = absent */
    const char *secret;
    struct api_relying_party relying_party;
};

struct api_webhook_test {
    int64_t webhook_id; /* id, 0 = absent */
    bool delivered;
    const char *failure; /* suspended | no_secret | forbidden_address | no_address | no_connection | timeout | too_large | broken | status */
    bool has_http_status;
    int64_t http_status;
};

struct api_health_part {
    const char *name;
    bool ok;
};

struct api_health {
    const char *status; /* ok | degraded | draining | unavailable */
    const struct api_health_part *parts;
    size_t parts_count;
};

struct api_problem {
    const char *type;
    const char *title;
    int64_t status;
    const char *detail;
    const char *instance;
    const char *code;
    const struct api_field_error *errors;
    size_t errors_count;
    const char *reference;
    bool has_retry_after_seconds;
    int64_t retry_after_seconds;
    bool has_tries_left;
    int64_t tries_left;
};
