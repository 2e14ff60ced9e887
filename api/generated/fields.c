/* Made by openapi/generate.py from the contract. Never edit: change the contract and generate again. */

#include "api/generated/fields.h"

#include <stddef.h>

#include "api/generated/operations.h"

const char *const schema_patterns[] = {
    "^1[3-9][0-9]{9}$",
    "^[0-9]{19}$",
    "^[0-9]{6}$",
    "^[A-Za-z0-9_-]+$",
    "^[A-Za-z0-9_.-]+$",
    "^[a-z0-9_]+$",
    "^[0-9a-f]{64}$",
    "^[A-Za-z0-9][A-Za-z0-9._ -]*$",
    "^[A-Za-z0-9][A-Za-z0-9._-]+$",
    "^[a-z_]+$",
    "^[A-Za-z0-9-]+$",
    "^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$",
    "^[0-9a-f]+$",
    "^[0-9]{2}$",
    "^[a-z0-9._-]+$",
    "^[0-9_]+$",
    "^[0-9A-Fa-f]+$",
    "^[a-z][a-z0-9-]*$",
    "^[0-9]+$",
    "^[a-z_.]+$",
    "^[0-9A-Za-z]+$",
    NULL,
};

static const char *const words_0[] = {"platform", "terms_of_service", "privacy_policy", "certificate_application", "app_terms", "app_privacy", NULL};
static const char *const words_1[] = {"personal", "enterprise", NULL};
static const char *const words_2[] = {"mobile", "ukey", NULL};
static const char *const words_3[] = {"register", "login", "password_reset", NULL};
static const char *const words_4[] = {"identity_card", "passport", "hong_kong_macao_permit", "taiwan_permit", "foreign_permanent_resident_card", "other", NULL};
static const char *const words_5[] = {"zh", "en", NULL};
static const char *const words_6[] = {"portal", "phone", "staff", NULL};
static const char *const words_7[] = {"password", "sms_code", "scan", NULL};
static const char *const words_8[] = {"password_reset", "data_export", "mobile_change", "mobile_new", "account_closing", NULL};
static const char *const words_9[] = {"account", "order", "handler", NULL};
static const char *const words_10[] = {"pending", "succeeded", "failed", "expired", NULL};
static const char *const words_11[] = {"mismatch", "not_live", "similarity", "document_expired", "no_record", "tries", "refused", "other", NULL};
static const char *const words_12[] = {"new", "renewal", "change", "reissue", "batch", NULL};
static const char *const words_13[] = {"draft", "awaiting_payment", "awaiting_holder", "in_review", "refused", "approved", "in_production", "completed", "closed", "refunding", "refunded", NULL};
static const char *const words_14[] = {"resume", "delete", "pay", "cancel", "failure_reason", "resubmit", "details", "claim", "renew", "unbind", "refund", "decline", NULL};
static const char *const words_15[] = {"identity_card", "passport", "hong_kong_macao_permit", "taiwan_permit", "foreign_permanent_resident_card", "other", "uscc", NULL};
static const char *const words_16[] = {"application_form", "business_licence", "enterprise_application_form", "seal_information_form", "power_of_attorney", "legal_representative_document_front", "legal_representative_document_back", NULL};
static const char *const words_17[] = {"image/jpeg", "image/png", NULL};
static const char *const words_18[] = {"wechat_pay", NULL};
static const char *const words_19[] = {"pending", "succeeded", "surplus", "closed", "failed", NULL};
static const char *const words_20[] = {"requested", "granted", "declined", "submitted", "succeeded", "abnormal", "closed", NULL};
static const char *const words_21[] = {"requested", "late", "surplus", "holder", NULL};
static const char *const words_22[] = {"not_needed", "wrong_information", "ordered_twice", "takes_too_long", "other", NULL};
static const char *const words_23[] = {"nobody", "account", "company", "staff", "system", NULL};
static const char *const words_24[] = {"nobody", "account", "staff", "system", NULL};
static const char *const words_25[] = {"drivers", "forms", "controls", "manuals", NULL};
static const char *const words_26[] = {"published", "withdrawn", NULL};
static const char *const words_27[] = {"file", "form", "pki", NULL};
static const char *const words_28[] = {"counter", "courier", NULL};
static const char *const words_29[] = {"grantor", "grantee", NULL};
static const char *const words_30[] = {"waiting", "in_force", "revoked", NULL};
static const char *const words_31[] = {"check", "revoke", NULL};
static const char *const words_32[] = {"own_company", "no_certificate", NULL};
static const char *const words_33[] = {"approved", "in_production", NULL};
static const char *const words_34[] = {"approved", "in_production", "completed", NULL};
static const char *const words_35[] = {"bound", "unbinding", NULL};
static const char *const words_36[] = {"waiting", "sent", "refused", NULL};
static const char *const words_37[] = {"pdf", "ofd", "xml", NULL};
static const char *const words_38[] = {"blue", "red", NULL};
static const char *const words_39[] = {"waiting", "requested", "issued", "failed", "mismatched", "reversing", "reversed", "withdrawn", NULL};
static const char *const words_40[] = {"correction", "refund", "staff", "mismatch", NULL};
static const char *const words_41[] = {"send", "correct", "retry", "reverse", NULL};
static const char *const words_42[] = {"valid", "suspended", "revoked", "expired", NULL};
static const char *const words_43[] = {"certificate", "seal", "document", NULL};
static const char *const words_44[] = {"in_force", "expired", "withdrawn", "replaced", NULL};
static const char *const words_45[] = {"keygen", NULL};
static const char *const words_46[] = {"committed", "keyed", "signing", "issuing", "completed", "failed", "expired", NULL};
static const char *const words_47[] = {"renewal", "login", NULL};
static const char *const words_48[] = {"waiting", "scanned", "chosen", "confirmed", "refused", "expired", "used", NULL};
static const char *const words_49[] = {"by_phone", "digits", "many_phones", "other_person", "nothing", "too_early", "too_late", "order_open", "handed_on", "grant_ended", "not_offered", "revoked", NULL};
static const char *const words_50[] = {"renewal", "extension", NULL};
static const char *const words_51[] = {"not_renewed", "in_review", "too_early", "available", "issuing", "completed", "run_out", "revoked", NULL};
static const char *const words_52[] = {"reviewer", "finance", "publisher", "system_administrator", "security_administrator", "auditor", NULL};
static const char *const words_53[] = {"unspecified", "key_compromise", "affiliation_changed", "superseded", "cessation_of_operation", "certificate_hold", "privilege_withdrawn", NULL};
static const char *const words_54[] = {"suspend", "resume", "revoke", NULL};
static const char *const words_55[] = {"approve", "refuse", NULL};
static const char *const words_56[] = {"holder.name", "holder.document_number", "handler.name", "handler.mobile", "handler.document_number", "legal_representative.name", "legal_representative.mobile", "legal_representative.document_number", "material.application_form", "material.business_licence", "material.enterprise_application_form", "material.seal_information_form", "material.power_of_attorney", "material.legal_representative_document_front", "material.legal_representative_document_back", "invoice_title", NULL};
static const char *const words_57[] = {"unspecified", "key_compromise", "affiliation_changed", "superseded", "cessation_of_operation", "privilege_withdrawn", NULL};
static const char *const words_58[] = {"grant", "decline", NULL};
static const char *const words_59[] = {"payment", "refund", NULL};
static const char *const words_60[] = {"missing_here", "missing_there", "amount", "paid_otherwise", "paid_twice", NULL};
static const char *const words_61[] = {"refused", "failed", "mismatch", "login_needed", "quota_low", NULL};
static const char *const words_62[] = {"login_needed", "quota_low", "access_refused", "token_quota", NULL};
static const char *const words_63[] = {"changed", "removed", "inserted", "reordered", "cut_off", "block_changed", NULL};
static const char *const words_64[] = {"active", "disabled", NULL};
static const char *const words_65[] = {"past", "current", "future", NULL};
static const char *const words_66[] = {"draft", "waiting", "current", "past", NULL};
static const char *const words_67[] = {"active", "suspended", NULL};
static const char *const words_68[] = {"ES256", "SM2", NULL};
static const char *const words_69[] = {"suspended", "no_secret", "forbidden_address", "no_address", "no_connection", "timeout", "too_large", "broken", "status", NULL};
static const char *const words_70[] = {"ok", "degraded", "draining", "unavailable", NULL};
static const char *const words_71[] = {"personal_application", "enterprise_application", "seal_information", "power_of_attorney", NULL};
static const char *const words_72[] = {"requested", "trouble", "under_way", NULL};

static const struct field item_api_service_app_stores = {.name = "app_stores", .kind = FIELD_TEXT, .required = true, .minimum = 0, .maximum = 40};
static const struct field item_api_agreement_list_agreements = {.name = "agreements", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_agreement_summary, .pointer = false};
static const struct field item_api_product_list_products = {.name = "products", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_product, .pointer = false};
static const struct field item_api_account_create_agreements = {.name = "agreements", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_agreement_accepted, .pointer = false};
static const struct field item_api_me_agreements_due = {.name = "agreements_due", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_agreement_summary, .pointer = false};
static const struct field item_api_session_list_sessions = {.name = "sessions", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_session, .pointer = false};
static const struct field item_api_session_create_agreements = {.name = "agreements", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_agreement_accepted, .pointer = false};
static const struct field item_api_closure_open_orders = {.name = "open_orders", .kind = FIELD_ID, .required = true, .minimum = 19, .maximum = 19, .pattern = 2};
static const struct field item_api_agreements_accept_agreements = {.name = "agreements", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_agreement_accepted, .pointer = false};
static const struct field item_api_order_summary_actions = {.name = "actions", .kind = FIELD_TEXT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_14};
static const struct field item_api_order_list_orders = {.name = "orders", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_order_summary, .pointer = false};
static const struct field item_api_order_materials = {.name = "materials", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_material, .pointer = false};
static const struct field item_api_order_materials_needed = {.name = "materials_needed", .kind = FIELD_TEXT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_16};
static const struct field item_api_order_missing = {.name = "missing", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_field_error, .pointer = false};
static const struct field item_api_order_open_fields = {.name = "open_fields", .kind = FIELD_TEXT, .required = true, .minimum = 0, .maximum = 60};
static const struct field item_api_order_refusal_reasons = {.name = "refusal_reasons", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_refusal_reason, .pointer = false};
static const struct field item_api_order_actions = {.name = "actions", .kind = FIELD_TEXT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_14};
static const struct field item_api_order_timeline_events = {.name = "events", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_order_event, .pointer = false};
static const struct field item_api_batch_company_list_companies = {.name = "companies", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_batch_company, .pointer = false};
static const struct field item_api_batch_row_errors = {.name = "errors", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_field_error, .pointer = false};
static const struct field item_api_batch_row_list_rows = {.name = "rows", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_batch_row, .pointer = false};
static const struct field item_api_batch_rows_typed_rows = {.name = "rows", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_batch_row_typed, .pointer = false};
static const struct field item_api_download_list_items = {.name = "items", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_download_item, .pointer = false};
static const struct field item_api_staff_download_list_items = {.name = "items", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_staff_download_item, .pointer = false};
static const struct field item_api_seal_list_seals = {.name = "seals", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_seal, .pointer = false};
static const struct field item_api_staff_seal_list_seals = {.name = "seals", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_staff_seal_summary, .pointer = false};
static const struct field item_api_staff_seal_certificates = {.name = "certificates", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_seal_certificate, .pointer = false};
static const struct field item_api_staff_seal_actions = {.name = "actions", .kind = FIELD_TEXT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_31};
static const struct field item_api_seal_order_list_orders = {.name = "orders", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_seal_order, .pointer = false};
static const struct field item_api_seal_work_kinds = {.name = "kinds", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_seal_kind, .pointer = false};
static const struct field item_api_seal_work_seals = {.name = "seals", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_staff_seal_summary, .pointer = false};
static const struct field item_api_production_list_productions = {.name = "productions", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_production_summary, .pointer = false};
static const struct field item_api_production_subject = {.name = "subject", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_subject_part, .pointer = false};
static const struct field item_api_binding_list_bindings = {.name = "bindings", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_binding, .pointer = false};
static const struct field item_api_invoice_files = {.name = "files", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_invoice_file, .pointer = false};
static const struct field item_api_invoice_actions = {.name = "actions", .kind = FIELD_TEXT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_41};
static const struct field item_api_invoice_list_invoices = {.name = "invoices", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_invoice, .pointer = false};
static const struct field item_api_certificate_list_certificates = {.name = "certificates", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_certificate_summary, .pointer = false};
static const struct field item_api_certificate_list_claimable = {.name = "claimable", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_claimable, .pointer = false};
static const struct field item_api_authorization_list_authorizations = {.name = "authorizations", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_authorization_summary, .pointer = false};
static const struct field item_api_represented_certificates_certificates = {.name = "certificates", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_represented_certificate, .pointer = false};
static const struct field item_api_reminder_list_reminders = {.name = "reminders", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_reminder, .pointer = false};
static const struct field item_api_staff_me_roles = {.name = "roles", .kind = FIELD_TEXT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_52};
static const struct field item_api_staff_order_list_orders = {.name = "orders", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_staff_order_summary, .pointer = false};
static const struct field item_api_found_certificate_actions = {.name = "actions", .kind = FIELD_TEXT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_54};
static const struct field item_api_review_record_reasons = {.name = "reasons", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_refusal_reason, .pointer = false};
static const struct field item_api_staff_order_refusable_fields = {.name = "refusable_fields", .kind = FIELD_TEXT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_56};
static const struct field item_api_staff_order_materials = {.name = "materials", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_material, .pointer = false};
static const struct field item_api_staff_order_payments = {.name = "payments", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_payment, .pointer = false};
static const struct field item_api_staff_order_refunds = {.name = "refunds", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_refund, .pointer = false};
static const struct field item_api_staff_order_certificates = {.name = "certificates", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_found_certificate, .pointer = false};
static const struct field item_api_staff_order_reviews = {.name = "reviews", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_review_record, .pointer = false};
static const struct field item_api_review_create_reasons = {.name = "reasons", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_review_reason, .pointer = false};
static const struct field item_api_found_order_list_orders = {.name = "orders", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_found_order, .pointer = false};
static const struct field item_api_found_holder_list_holders = {.name = "holders", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_found_holder, .pointer = false};
static const struct field item_api_found_certificate_list_certificates = {.name = "certificates", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_found_certificate, .pointer = false};
static const struct field item_api_dashboard_states = {.name = "states", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_dashboard_state, .pointer = false};
static const struct field item_api_dashboard_days = {.name = "days", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_dashboard_day, .pointer = false};
static const struct field item_api_staff_payment_list_payments = {.name = "payments", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_staff_payment, .pointer = false};
static const struct field item_api_staff_refund_list_refunds = {.name = "refunds", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_staff_refund, .pointer = false};
static const struct field item_api_reconciliation_list_days = {.name = "days", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_reconciliation, .pointer = false};
static const struct field item_api_reconciliation_list_missing = {.name = "missing", .kind = FIELD_TEXT, .format = FORMAT_DATE, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX};
static const struct field item_api_reconciliation_difference_list_differences = {.name = "differences", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_reconciliation_difference, .pointer = false};
static const struct field item_api_staff_invoice_actions = {.name = "actions", .kind = FIELD_TEXT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_41};
static const struct field item_api_staff_invoice_list_invoices = {.name = "invoices", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_staff_invoice, .pointer = false};
static const struct field item_api_audit_entry_list_entries = {.name = "entries", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_audit_entry, .pointer = false};
static const struct field item_api_audit_verification_findings = {.name = "findings", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_audit_finding, .pointer = false};
static const struct field item_api_staff_person_roles = {.name = "roles", .kind = FIELD_TEXT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_52};
static const struct field item_api_staff_person_list_people = {.name = "people", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_staff_person, .pointer = false};
static const struct field item_api_staff_person_roles_roles = {.name = "roles", .kind = FIELD_TEXT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_52};
static const struct field item_api_staff_product_prices = {.name = "prices", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_product_price, .pointer = false};
static const struct field item_api_staff_product_list_products = {.name = "products", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_staff_product, .pointer = false};
static const struct field item_api_agreement_version_list_versions = {.name = "versions", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_agreement_version_summary, .pointer = false};
static const struct field item_api_relying_party_list_relying_parties = {.name = "relying_parties", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_relying_party_summary, .pointer = false};
static const struct field item_api_relying_party_keys = {.name = "keys", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_relying_party_key, .pointer = false};
static const struct field item_api_relying_party_secrets = {.name = "secrets", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_relying_party_secret, .pointer = false};
static const struct field item_api_health_parts = {.name = "parts", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_health_part, .pointer = false};
static const struct field item_api_problem_errors = {.name = "errors", .kind = FIELD_OBJECT, .required = true, .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_field_error, .pointer = false};

static const struct field fields_service[] = {
    {.name = "name_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_service, name_zh), .minimum = 0, .maximum = 100},
    {.name = "name_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_service, name_en), .minimum = 0, .maximum = 100},
    {.name = "phone", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_service, phone), .minimum = 0, .maximum = 40},
    {.name = "app_android_url", .kind = FIELD_TEXT, .offset = offsetof(struct api_service, app_android_url), .minimum = 0, .maximum = 300},
    {.name = "app_ios_url", .kind = FIELD_TEXT, .offset = offsetof(struct api_service, app_ios_url), .minimum = 0, .maximum = 300},
    {.name = "app_stores", .kind = FIELD_ARRAY, .offset = offsetof(struct api_service, app_stores), .has_extra = true, .extra = offsetof(struct api_service, app_stores_count), .minimum = 0, .maximum = 10, .item = &item_api_service_app_stores},
    {.name = "hours", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_service, hours), .minimum = 0, .maximum = 100},
    {.name = "address", .kind = FIELD_TEXT, .offset = offsetof(struct api_service, address), .minimum = 0, .maximum = 200},
};
const struct shape shape_service = {"Service", sizeof(struct api_service), fields_service, 8};

static const struct field fields_agreement_summary[] = {
    {.name = "kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement_summary, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_0},
    {.name = "version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_agreement_summary, version), .minimum = 1, .maximum = 100000},
};
const struct shape shape_agreement_summary = {"AgreementSummary", sizeof(struct api_agreement_summary), fields_agreement_summary, 2};

static const struct field fields_agreement_list[] = {
    {.name = "agreements", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_agreement_list, agreements), .has_extra = true, .extra = offsetof(struct api_agreement_list, agreements_count), .minimum = 0, .maximum = 20, .item = &item_api_agreement_list_agreements},
};
const struct shape shape_agreement_list = {"AgreementList", sizeof(struct api_agreement_list), fields_agreement_list, 1};

static const struct field fields_agreement_text[] = {
    {.name = "title", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement_text, title), .minimum = 0, .maximum = 200},
    {.name = "body", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement_text, body), .minimum = 0, .maximum = 60000},
};
const struct shape shape_agreement_text = {"AgreementText", sizeof(struct api_agreement_text), fields_agreement_text, 2};

static const struct field fields_agreement[] = {
    {.name = "kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_0},
    {.name = "version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_agreement, version), .minimum = 1, .maximum = 100000},
    {.name = "published_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_agreement, published_at), .minimum = 0, .maximum = 35},
    {.name = "zh", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_agreement, zh), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_agreement_text, .pointer = false},
    {.name = "en", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_agreement, en), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_agreement_text, .pointer = false},
};
const struct shape shape_agreement = {"Agreement", sizeof(struct api_agreement), fields_agreement, 5};

static const struct field fields_product[] = {
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_product, product_code), .minimum = 0, .maximum = 40},
    {.name = "name_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_product, name_zh), .minimum = 0, .maximum = 100},
    {.name = "name_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_product, name_en), .minimum = 0, .maximum = 100},
    {.name = "holder_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_product, holder_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "medium", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_product, medium), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_2},
    {.name = "term_years", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_product, term_years), .minimum = 1, .maximum = 10},
    {.name = "price_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_product, price_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "available", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_product, available), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_product = {"Product", sizeof(struct api_product), fields_product, 8};

static const struct field fields_product_list[] = {
    {.name = "products", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_product_list, products), .has_extra = true, .extra = offsetof(struct api_product_list, products_count), .minimum = 0, .maximum = 50, .item = &item_api_product_list_products},
};
const struct shape shape_product_list = {"ProductList", sizeof(struct api_product_list), fields_product_list, 1};

static const struct field fields_sms_code_create[] = {
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .required = true, .offset = offsetof(struct api_sms_code_create, mobile), .minimum = 11, .maximum = 11, .pattern = 1},
    {.name = "purpose", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_sms_code_create, purpose), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_3},
};
const struct shape shape_sms_code_create = {"SmsCodeCreate", sizeof(struct api_sms_code_create), fields_sms_code_create, 2};

static const struct field fields_sms_code_sent[] = {
    {.name = "retry_after_seconds", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_sms_code_sent, retry_after_seconds), .minimum = 0, .maximum = 86400},
    {.name = "valid_seconds", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_sms_code_sent, valid_seconds), .minimum = 0, .maximum = 900},
};
const struct shape shape_sms_code_sent = {"SmsCodeSent", sizeof(struct api_sms_code_sent), fields_sms_code_sent, 2};

static const struct field fields_challenge[] = {
    {.name = "challenge_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_challenge, challenge_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "seed", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_challenge, seed), .minimum = 0, .maximum = 64},
    {.name = "bits", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_challenge, bits), .minimum = 1, .maximum = 32},
    {.name = "expires_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_challenge, expires_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_challenge = {"Challenge", sizeof(struct api_challenge), fields_challenge, 4};

static const struct field fields_agreement_accepted[] = {
    {.name = "kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement_accepted, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_0},
    {.name = "version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_agreement_accepted, version), .minimum = 1, .maximum = 100000},
};
const struct shape shape_agreement_accepted = {"AgreementAccepted", sizeof(struct api_agreement_accepted), fields_agreement_accepted, 2};

static const struct field fields_account_create[] = {
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .required = true, .offset = offsetof(struct api_account_create, mobile), .minimum = 11, .maximum = 11, .pattern = 1},
    {.name = "password", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_account_create, password), .minimum = 1, .maximum = 64},
    {.name = "code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_account_create, code), .minimum = 6, .maximum = 6, .pattern = 3},
    {.name = "agreements", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_account_create, agreements), .has_extra = true, .extra = offsetof(struct api_account_create, agreements_count), .minimum = 1, .maximum = 6, .item = &item_api_account_create_agreements},
};
const struct shape shape_account_create = {"AccountCreate", sizeof(struct api_account_create), fields_account_create, 4};

static const struct field fields_identity[] = {
    {.name = "verified", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_identity, verified), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "name_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_identity, name_masked), .minimum = 0, .maximum = 200},
    {.name = "document_type", .kind = FIELD_TEXT, .offset = offsetof(struct api_identity, document_type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_4},
    {.name = "document_number_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_identity, document_number_masked), .minimum = 0, .maximum = 200},
    {.name = "verified_at", .kind = FIELD_TIME, .offset = offsetof(struct api_identity, verified_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_identity = {"Identity", sizeof(struct api_identity), fields_identity, 5};

static const struct field fields_preferences[] = {
    {.name = "language", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_preferences, language), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_5},
    {.name = "large_type", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_preferences, large_type), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_preferences = {"Preferences", sizeof(struct api_preferences), fields_preferences, 2};

static const struct field fields_me[] = {
    {.name = "account_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_me, account_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "mobile_masked", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_me, mobile_masked), .minimum = 0, .maximum = 200},
    {.name = "has_password", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_me, has_password), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "identity", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_me, identity), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_identity, .pointer = false},
    {.name = "preferences", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_me, preferences), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_preferences, .pointer = false},
    {.name = "agreements_due", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_me, agreements_due), .has_extra = true, .extra = offsetof(struct api_me, agreements_due_count), .minimum = 0, .maximum = 6, .item = &item_api_me_agreements_due},
};
const struct shape shape_me = {"Me", sizeof(struct api_me), fields_me, 6};

static const struct field fields_tokens[] = {
    {.name = "access_token", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_tokens, access_token), .minimum = 0, .maximum = 1000},
    {.name = "expires_in", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_tokens, expires_in), .minimum = 1, .maximum = 3600},
    {.name = "refresh_token", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_tokens, refresh_token), .minimum = 0, .maximum = 200},
};
const struct shape shape_tokens = {"Tokens", sizeof(struct api_tokens), fields_tokens, 3};

static const struct field fields_session_opened[] = {
    {.name = "session_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_session_opened, session_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "me", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_session_opened, me), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_me, .pointer = false},
    {.name = "tokens", .kind = FIELD_OBJECT, .offset = offsetof(struct api_session_opened, tokens), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_tokens, .pointer = true},
};
const struct shape shape_session_opened = {"SessionOpened", sizeof(struct api_session_opened), fields_session_opened, 3};

static const struct field fields_password_reset[] = {
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .required = true, .offset = offsetof(struct api_password_reset, mobile), .minimum = 11, .maximum = 11, .pattern = 1},
    {.name = "code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_password_reset, code), .minimum = 6, .maximum = 6, .pattern = 3},
    {.name = "password", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_password_reset, password), .minimum = 1, .maximum = 64},
};
const struct shape shape_password_reset = {"PasswordReset", sizeof(struct api_password_reset), fields_password_reset, 3};

static const struct field fields_session[] = {
    {.name = "session_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_session, session_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "client", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_session, client), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_6},
    {.name = "device", .kind = FIELD_TEXT, .offset = offsetof(struct api_session, device), .minimum = 0, .maximum = 255},
    {.name = "address", .kind = FIELD_TEXT, .offset = offsetof(struct api_session, address), .minimum = 0, .maximum = 60},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_session, created_at), .minimum = 0, .maximum = 35},
    {.name = "seen_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_session, seen_at), .minimum = 0, .maximum = 35},
    {.name = "expires_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_session, expires_at), .minimum = 0, .maximum = 35},
    {.name = "current", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_session, current), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_session = {"Session", sizeof(struct api_session), fields_session, 8};

static const struct field fields_session_list[] = {
    {.name = "sessions", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_session_list, sessions), .has_extra = true, .extra = offsetof(struct api_session_list, sessions_count), .minimum = 0, .maximum = 100, .item = &item_api_session_list_sessions},
};
const struct shape shape_session_list = {"SessionList", sizeof(struct api_session_list), fields_session_list, 1};

static const struct field fields_session_create[] = {
    {.name = "method", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_session_create, method), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_7},
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .offset = offsetof(struct api_session_create, mobile), .minimum = 11, .maximum = 11, .pattern = 1},
    {.name = "password", .kind = FIELD_TEXT, .offset = offsetof(struct api_session_create, password), .minimum = 1, .maximum = 64},
    {.name = "code", .kind = FIELD_TEXT, .offset = offsetof(struct api_session_create, code), .minimum = 6, .maximum = 6, .pattern = 3},
    {.name = "scan_id", .kind = FIELD_ID, .offset = offsetof(struct api_session_create, scan_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "agreements", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_session_create, agreements), .has_extra = true, .extra = offsetof(struct api_session_create, agreements_count), .minimum = 1, .maximum = 6, .item = &item_api_session_create_agreements},
    {.name = "device_name", .kind = FIELD_TEXT, .offset = offsetof(struct api_session_create, device_name), .minimum = 1, .maximum = 60},
};
const struct shape shape_session_create = {"SessionCreate", sizeof(struct api_session_create), fields_session_create, 7};

static const struct field fields_token_refresh[] = {
    {.name = "refresh_token", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_token_refresh, refresh_token), .minimum = 20, .maximum = 200, .pattern = 4},
};
const struct shape shape_token_refresh = {"TokenRefresh", sizeof(struct api_token_refresh), fields_token_refresh, 1};

static const struct field fields_me_revealed[] = {
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .required = true, .offset = offsetof(struct api_me_revealed, mobile), .minimum = 11, .maximum = 11, .pattern = 1},
    {.name = "name", .kind = FIELD_TEXT, .offset = offsetof(struct api_me_revealed, name), .minimum = 0, .maximum = 200},
    {.name = "document_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_me_revealed, document_number), .minimum = 0, .maximum = 40},
};
const struct shape shape_me_revealed = {"MeRevealed", sizeof(struct api_me_revealed), fields_me_revealed, 3};

static const struct field fields_me_sms_code_create[] = {
    {.name = "purpose", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_me_sms_code_create, purpose), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_8},
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .offset = offsetof(struct api_me_sms_code_create, mobile), .minimum = 11, .maximum = 11, .pattern = 1},
};
const struct shape shape_me_sms_code_create = {"MeSmsCodeCreate", sizeof(struct api_me_sms_code_create), fields_me_sms_code_create, 2};

static const struct field fields_mobile_change[] = {
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .required = true, .offset = offsetof(struct api_mobile_change, mobile), .minimum = 11, .maximum = 11, .pattern = 1},
    {.name = "code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_mobile_change, code), .minimum = 6, .maximum = 6, .pattern = 3},
    {.name = "old_code", .kind = FIELD_TEXT, .offset = offsetof(struct api_mobile_change, old_code), .minimum = 6, .maximum = 6, .pattern = 3},
    {.name = "verification_id", .kind = FIELD_ID, .offset = offsetof(struct api_mobile_change, verification_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_mobile_change = {"MobileChange", sizeof(struct api_mobile_change), fields_mobile_change, 4};

static const struct field fields_code_given[] = {
    {.name = "code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_code_given, code), .minimum = 6, .maximum = 6, .pattern = 3},
};
const struct shape shape_code_given = {"CodeGiven", sizeof(struct api_code_given), fields_code_given, 1};

static const struct field fields_data_export[] = {
    {.name = "export_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_data_export, export_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "expires_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_data_export, expires_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_data_export = {"DataExport", sizeof(struct api_data_export), fields_data_export, 2};

static const struct field fields_closure[] = {
    {.name = "open_orders", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_closure, open_orders), .has_extra = true, .extra = offsetof(struct api_closure, open_orders_count), .minimum = 0, .maximum = 100, .item = &item_api_closure_open_orders},
    {.name = "drafts", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_closure, drafts), .minimum = 0, .maximum = FIELD_INTEGER_MAX},
    {.name = "valid_certificates", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_closure, valid_certificates), .minimum = 0, .maximum = FIELD_INTEGER_MAX},
    {.name = "kept_until", .kind = FIELD_TIME, .offset = offsetof(struct api_closure, kept_until), .minimum = 0, .maximum = 35},
};
const struct shape shape_closure = {"Closure", sizeof(struct api_closure), fields_closure, 4};

static const struct field fields_password_change[] = {
    {.name = "code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_password_change, code), .minimum = 6, .maximum = 6, .pattern = 3},
    {.name = "password", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_password_change, password), .minimum = 1, .maximum = 64},
};
const struct shape shape_password_change = {"PasswordChange", sizeof(struct api_password_change), fields_password_change, 2};

static const struct field fields_agreements_accept[] = {
    {.name = "agreements", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_agreements_accept, agreements), .has_extra = true, .extra = offsetof(struct api_agreements_accept, agreements_count), .minimum = 1, .maximum = 6, .item = &item_api_agreements_accept_agreements},
};
const struct shape shape_agreements_accept = {"AgreementsAccept", sizeof(struct api_agreements_accept), fields_agreements_accept, 1};

static const struct field fields_verification_create[] = {
    {.name = "purpose", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_verification_create, purpose), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_9},
    {.name = "order_id", .kind = FIELD_ID, .offset = offsetof(struct api_verification_create, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "name", .kind = FIELD_TEXT, .offset = offsetof(struct api_verification_create, name), .minimum = 1, .maximum = 200},
    {.name = "document_type", .kind = FIELD_TEXT, .offset = offsetof(struct api_verification_create, document_type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_4},
    {.name = "document_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_verification_create, document_number), .minimum = 1, .maximum = 40},
};
const struct shape shape_verification_create = {"VerificationCreate", sizeof(struct api_verification_create), fields_verification_create, 5};

static const struct field fields_verification[] = {
    {.name = "verification_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_verification, verification_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "purpose", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_verification, purpose), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_9},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_verification, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_10},
    {.name = "failure", .kind = FIELD_TEXT, .offset = offsetof(struct api_verification, failure), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_11},
    {.name = "expires_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_verification, expires_at), .minimum = 0, .maximum = 35},
    {.name = "poll_after_ms", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_verification, poll_after_ms), .minimum = 100, .maximum = 60000},
};
const struct shape shape_verification = {"Verification", sizeof(struct api_verification), fields_verification, 6};

static const struct field fields_verification_hint[] = {
    {.name = "biz_token", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_verification_hint, biz_token), .minimum = 1, .maximum = 200, .pattern = 5},
};
const struct shape shape_verification_hint = {"VerificationHint", sizeof(struct api_verification_hint), fields_verification_hint, 1};

static const struct field fields_order_summary[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_order_summary, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "type", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order_summary, type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_12},
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order_summary, product_code), .minimum = 0, .maximum = 40},
    {.name = "medium", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order_summary, medium), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_2},
    {.name = "holder_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order_summary, holder_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "holder_name_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_summary, holder_name_masked), .minimum = 0, .maximum = 200},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order_summary, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_13},
    {.name = "reviewing", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_order_summary, reviewing), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "amount_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_order_summary, amount_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_order_summary, created_at), .minimum = 0, .maximum = 35},
    {.name = "updated_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_order_summary, updated_at), .minimum = 0, .maximum = 35},
    {.name = "closes_at", .kind = FIELD_TIME, .offset = offsetof(struct api_order_summary, closes_at), .minimum = 0, .maximum = 35},
    {.name = "batch_id", .kind = FIELD_ID, .offset = offsetof(struct api_order_summary, batch_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "actions", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_order_summary, actions), .has_extra = true, .extra = offsetof(struct api_order_summary, actions_count), .minimum = 0, .maximum = 10, .item = &item_api_order_summary_actions},
};
const struct shape shape_order_summary = {"OrderSummary", sizeof(struct api_order_summary), fields_order_summary, 14};

static const struct field fields_order_list[] = {
    {.name = "orders", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_order_list, orders), .has_extra = true, .extra = offsetof(struct api_order_list, orders_count), .minimum = 0, .maximum = 100, .item = &item_api_order_list_orders},
    {.name = "page", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_order_list, page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_order_list, page_size), .minimum = 1, .maximum = 100},
    {.name = "total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_order_list, total), .minimum = 0, .maximum = 2147483647},
};
const struct shape shape_order_list = {"OrderList", sizeof(struct api_order_list), fields_order_list, 4};

static const struct field fields_order_create[] = {
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order_create, product_code), .minimum = 1, .maximum = 40, .pattern = 6},
    {.name = "agreement_version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_order_create, agreement_version), .minimum = 1, .maximum = 100000},
};
const struct shape shape_order_create = {"OrderCreate", sizeof(struct api_order_create), fields_order_create, 2};

static const struct field fields_order_price[] = {
    {.name = "amount_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_order_price, amount_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "term_years", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_order_price, term_years), .minimum = 1, .maximum = 10},
};
const struct shape shape_order_price = {"OrderPrice", sizeof(struct api_order_price), fields_order_price, 2};

static const struct field fields_holder[] = {
    {.name = "name_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_holder, name_masked), .minimum = 0, .maximum = 200},
    {.name = "mobile_masked", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_holder, mobile_masked), .minimum = 0, .maximum = 200},
    {.name = "document_type", .kind = FIELD_TEXT, .offset = offsetof(struct api_holder, document_type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_15},
    {.name = "document_number_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_holder, document_number_masked), .minimum = 0, .maximum = 200},
};
const struct shape shape_holder = {"Holder", sizeof(struct api_holder), fields_holder, 4};

static const struct field fields_order_person[] = {
    {.name = "name_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_person, name_masked), .minimum = 0, .maximum = 200},
    {.name = "mobile_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_person, mobile_masked), .minimum = 0, .maximum = 200},
    {.name = "mobile_proved", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_order_person, mobile_proved), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "document_type", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_person, document_type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_4},
    {.name = "document_number_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_person, document_number_masked), .minimum = 0, .maximum = 200},
};
const struct shape shape_order_person = {"OrderPerson", sizeof(struct api_order_person), fields_order_person, 5};

static const struct field fields_invoice_title[] = {
    {.name = "kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_invoice_title, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "title", .kind = FIELD_TEXT, .offset = offsetof(struct api_invoice_title, title), .minimum = 0, .maximum = 100},
    {.name = "tax_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_invoice_title, tax_number), .minimum = 0, .maximum = 20},
    {.name = "phone", .kind = FIELD_TEXT, .offset = offsetof(struct api_invoice_title, phone), .minimum = 0, .maximum = 40},
    {.name = "bank", .kind = FIELD_TEXT, .offset = offsetof(struct api_invoice_title, bank), .minimum = 0, .maximum = 100},
    {.name = "bank_account", .kind = FIELD_TEXT, .offset = offsetof(struct api_invoice_title, bank_account), .minimum = 0, .maximum = 40},
    {.name = "address", .kind = FIELD_TEXT, .offset = offsetof(struct api_invoice_title, address), .minimum = 0, .maximum = 200},
};
const struct shape shape_invoice_title = {"InvoiceTitle", sizeof(struct api_invoice_title), fields_invoice_title, 7};

static const struct field fields_material[] = {
    {.name = "material_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_material, material_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_16},
    {.name = "media_type", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_material, media_type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_17},
    {.name = "size_bytes", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_material, size_bytes), .minimum = 1, .maximum = 5242880},
    {.name = "width", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_material, width), .minimum = 1, .maximum = 12000},
    {.name = "height", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_material, height), .minimum = 1, .maximum = 12000},
    {.name = "sm3", .kind = FIELD_TEXT, .format = FORMAT_HEX, .required = true, .offset = offsetof(struct api_material, sm3), .minimum = 64, .maximum = 64, .pattern = 7},
    {.name = "uploaded_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_material, uploaded_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_material = {"Material", sizeof(struct api_material), fields_material, 7};

static const struct field fields_field_error[] = {
    {.name = "field", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_field_error, field), .minimum = 0, .maximum = 200},
    {.name = "code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_field_error, code), .minimum = 0, .maximum = 60},
};
const struct shape shape_field_error = {"FieldError", sizeof(struct api_field_error), fields_field_error, 2};

static const struct field fields_refusal_reason[] = {
    {.name = "field", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_refusal_reason, field), .minimum = 0, .maximum = 60},
    {.name = "reason", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_refusal_reason, reason), .minimum = 0, .maximum = 500},
};
const struct shape shape_refusal_reason = {"RefusalReason", sizeof(struct api_refusal_reason), fields_refusal_reason, 2};

static const struct field fields_payment[] = {
    {.name = "payment_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_payment, payment_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_payment, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "provider", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_payment, provider), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_18},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_payment, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_19},
    {.name = "amount_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_payment, amount_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "expires_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_payment, expires_at), .minimum = 0, .maximum = 35},
    {.name = "paid_at", .kind = FIELD_TIME, .offset = offsetof(struct api_payment, paid_at), .minimum = 0, .maximum = 35},
    {.name = "poll_after_ms", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_payment, poll_after_ms), .minimum = 100, .maximum = 60000},
};
const struct shape shape_payment = {"Payment", sizeof(struct api_payment), fields_payment, 8};

static const struct field fields_refund[] = {
    {.name = "refund_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_refund, refund_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_refund, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_refund, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_20},
    {.name = "cause", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_refund, cause), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_21},
    {.name = "amount_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_refund, amount_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "reason", .kind = FIELD_TEXT, .offset = offsetof(struct api_refund, reason), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_22},
    {.name = "decision_note", .kind = FIELD_TEXT, .offset = offsetof(struct api_refund, decision_note), .minimum = 0, .maximum = 200},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_refund, created_at), .minimum = 0, .maximum = 35},
    {.name = "decided_at", .kind = FIELD_TIME, .offset = offsetof(struct api_refund, decided_at), .minimum = 0, .maximum = 35},
    {.name = "accepted_at", .kind = FIELD_TIME, .offset = offsetof(struct api_refund, accepted_at), .minimum = 0, .maximum = 35},
    {.name = "finished_at", .kind = FIELD_TIME, .offset = offsetof(struct api_refund, finished_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_refund = {"Refund", sizeof(struct api_refund), fields_refund, 11};

static const struct field fields_order[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_order, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "type", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order, type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_12},
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order, product_code), .minimum = 0, .maximum = 40},
    {.name = "medium", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order, medium), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_2},
    {.name = "holder_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order, holder_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "term_years", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_order, term_years), .minimum = 1, .maximum = 10},
    {.name = "quantity", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_order, quantity), .minimum = 1, .maximum = 500},
    {.name = "batch_id", .kind = FIELD_ID, .offset = offsetof(struct api_order, batch_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_13},
    {.name = "reviewing", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_order, reviewing), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "amount_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_order, amount_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "new_price", .kind = FIELD_OBJECT, .offset = offsetof(struct api_order, new_price), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_order_price, .pointer = true},
    {.name = "holder", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_order, holder), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_holder, .pointer = false},
    {.name = "handler", .kind = FIELD_OBJECT, .offset = offsetof(struct api_order, handler), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_order_person, .pointer = true},
    {.name = "legal_representative", .kind = FIELD_OBJECT, .offset = offsetof(struct api_order, legal_representative), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_order_person, .pointer = true},
    {.name = "identity_checked", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_order, identity_checked), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "invoice_title", .kind = FIELD_OBJECT, .offset = offsetof(struct api_order, invoice_title), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_invoice_title, .pointer = true},
    {.name = "materials", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_order, materials), .has_extra = true, .extra = offsetof(struct api_order, materials_count), .minimum = 0, .maximum = 10, .item = &item_api_order_materials},
    {.name = "materials_needed", .kind = FIELD_ARRAY, .offset = offsetof(struct api_order, materials_needed), .has_extra = true, .extra = offsetof(struct api_order, materials_needed_count), .minimum = 0, .maximum = 10, .item = &item_api_order_materials_needed},
    {.name = "missing", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_order, missing), .has_extra = true, .extra = offsetof(struct api_order, missing_count), .minimum = 0, .maximum = 24, .item = &item_api_order_missing},
    {.name = "open_fields", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_order, open_fields), .has_extra = true, .extra = offsetof(struct api_order, open_fields_count), .minimum = 0, .maximum = 20, .item = &item_api_order_open_fields},
    {.name = "refusal_reasons", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_order, refusal_reasons), .has_extra = true, .extra = offsetof(struct api_order, refusal_reasons_count), .minimum = 0, .maximum = 20, .item = &item_api_order_refusal_reasons},
    {.name = "payment", .kind = FIELD_OBJECT, .offset = offsetof(struct api_order, payment), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_payment, .pointer = true},
    {.name = "refund", .kind = FIELD_OBJECT, .offset = offsetof(struct api_order, refund), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_refund, .pointer = true},
    {.name = "certificate_id", .kind = FIELD_ID, .offset = offsetof(struct api_order, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "actions", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_order, actions), .has_extra = true, .extra = offsetof(struct api_order, actions_count), .minimum = 0, .maximum = 10, .item = &item_api_order_actions},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_order, created_at), .minimum = 0, .maximum = 35},
    {.name = "updated_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_order, updated_at), .minimum = 0, .maximum = 35},
    {.name = "submitted_at", .kind = FIELD_TIME, .offset = offsetof(struct api_order, submitted_at), .minimum = 0, .maximum = 35},
    {.name = "paid_at", .kind = FIELD_TIME, .offset = offsetof(struct api_order, paid_at), .minimum = 0, .maximum = 35},
    {.name = "closes_at", .kind = FIELD_TIME, .offset = offsetof(struct api_order, closes_at), .minimum = 0, .maximum = 35},
    {.name = "service_from", .kind = FIELD_TIME, .offset = offsetof(struct api_order, service_from), .minimum = 0, .maximum = 35},
    {.name = "service_until", .kind = FIELD_TIME, .offset = offsetof(struct api_order, service_until), .minimum = 0, .maximum = 35},
    {.name = "version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_order, version), .minimum = 1, .maximum = 2147483647},
};
const struct shape shape_order = {"Order", sizeof(struct api_order), fields_order, 34};

static const struct field fields_holder_input[] = {
    {.name = "name", .kind = FIELD_TEXT, .offset = offsetof(struct api_holder_input, name), .minimum = 0, .maximum = 200},
    {.name = "document_type", .kind = FIELD_TEXT, .offset = offsetof(struct api_holder_input, document_type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_4},
    {.name = "document_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_holder_input, document_number), .minimum = 0, .maximum = 40},
};
const struct shape shape_holder_input = {"HolderInput", sizeof(struct api_holder_input), fields_holder_input, 3};

static const struct field fields_order_person_input[] = {
    {.name = "name", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_person_input, name), .minimum = 0, .maximum = 200},
    {.name = "mobile", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_person_input, mobile), .minimum = 0, .maximum = 20},
    {.name = "document_type", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_person_input, document_type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_4},
    {.name = "document_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_person_input, document_number), .minimum = 0, .maximum = 40},
};
const struct shape shape_order_person_input = {"OrderPersonInput", sizeof(struct api_order_person_input), fields_order_person_input, 4};

static const struct field fields_order_draft[] = {
    {.name = "holder", .kind = FIELD_OBJECT, .offset = offsetof(struct api_order_draft, holder), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_holder_input, .pointer = true},
    {.name = "handler", .kind = FIELD_OBJECT, .offset = offsetof(struct api_order_draft, handler), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_order_person_input, .pointer = true},
    {.name = "legal_representative", .kind = FIELD_OBJECT, .offset = offsetof(struct api_order_draft, legal_representative), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_order_person_input, .pointer = true},
    {.name = "invoice_title", .kind = FIELD_OBJECT, .offset = offsetof(struct api_order_draft, invoice_title), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_invoice_title, .pointer = true},
};
const struct shape shape_order_draft = {"OrderDraft", sizeof(struct api_order_draft), fields_order_draft, 4};

static const struct field fields_handler_proof[] = {
    {.name = "code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_handler_proof, code), .minimum = 6, .maximum = 6, .pattern = 3},
};
const struct shape shape_handler_proof = {"HandlerProof", sizeof(struct api_handler_proof), fields_handler_proof, 1};

static const struct field fields_order_event[] = {
    {.name = "event", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order_event, event), .minimum = 0, .maximum = 40},
    {.name = "from_state", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_event, from_state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_13},
    {.name = "to_state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order_event, to_state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_13},
    {.name = "actor_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order_event, actor_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_23},
    {.name = "at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_order_event, at), .minimum = 0, .maximum = 35},
};
const struct shape shape_order_event = {"OrderEvent", sizeof(struct api_order_event), fields_order_event, 5};

static const struct field fields_order_next[] = {
    {.name = "event", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order_next, event), .minimum = 0, .maximum = 40},
    {.name = "actor_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_order_next, actor_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_24},
    {.name = "usual_seconds", .kind = FIELD_INTEGER, .offset = offsetof(struct api_order_next, usual_seconds), .has_extra = true, .extra = offsetof(struct api_order_next, has_usual_seconds), .minimum = 0, .maximum = 100000000},
    {.name = "until", .kind = FIELD_TIME, .offset = offsetof(struct api_order_next, until), .minimum = 0, .maximum = 35},
};
const struct shape shape_order_next = {"OrderNext", sizeof(struct api_order_next), fields_order_next, 4};

static const struct field fields_order_timeline[] = {
    {.name = "events", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_order_timeline, events), .has_extra = true, .extra = offsetof(struct api_order_timeline, events_count), .minimum = 0, .maximum = 200, .item = &item_api_order_timeline_events},
    {.name = "next", .kind = FIELD_OBJECT, .offset = offsetof(struct api_order_timeline, next), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_order_next, .pointer = true},
    {.name = "company_name", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_timeline, company_name), .minimum = 0, .maximum = 200},
};
const struct shape shape_order_timeline = {"OrderTimeline", sizeof(struct api_order_timeline), fields_order_timeline, 3};

static const struct field fields_order_person_revealed[] = {
    {.name = "name", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_person_revealed, name), .minimum = 0, .maximum = 200},
    {.name = "mobile", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_person_revealed, mobile), .minimum = 0, .maximum = 20},
    {.name = "document_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_person_revealed, document_number), .minimum = 0, .maximum = 40},
};
const struct shape shape_order_person_revealed = {"OrderPersonRevealed", sizeof(struct api_order_person_revealed), fields_order_person_revealed, 3};

static const struct field fields_order_revealed[] = {
    {.name = "name", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_revealed, name), .minimum = 0, .maximum = 200},
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .required = true, .offset = offsetof(struct api_order_revealed, mobile), .minimum = 11, .maximum = 11, .pattern = 1},
    {.name = "document_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_revealed, document_number), .minimum = 0, .maximum = 40},
    {.name = "handler", .kind = FIELD_OBJECT, .offset = offsetof(struct api_order_revealed, handler), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_order_person_revealed, .pointer = true},
    {.name = "legal_representative", .kind = FIELD_OBJECT, .offset = offsetof(struct api_order_revealed, legal_representative), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_order_person_revealed, .pointer = true},
};
const struct shape shape_order_revealed = {"OrderRevealed", sizeof(struct api_order_revealed), fields_order_revealed, 5};

static const struct field fields_batch_company[] = {
    {.name = "authorization_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_batch_company, authorization_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "company_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_batch_company, company_name), .minimum = 0, .maximum = 200},
    {.name = "company_number", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_batch_company, company_number), .minimum = 0, .maximum = 40},
};
const struct shape shape_batch_company = {"BatchCompany", sizeof(struct api_batch_company), fields_batch_company, 3};

static const struct field fields_batch_company_list[] = {
    {.name = "companies", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_batch_company_list, companies), .has_extra = true, .extra = offsetof(struct api_batch_company_list, companies_count), .minimum = 0, .maximum = 100, .item = &item_api_batch_company_list_companies},
    {.name = "page", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_batch_company_list, page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_batch_company_list, page_size), .minimum = 1, .maximum = 100},
    {.name = "total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_batch_company_list, total), .minimum = 0, .maximum = 2147483647},
};
const struct shape shape_batch_company_list = {"BatchCompanyList", sizeof(struct api_batch_company_list), fields_batch_company_list, 4};

static const struct field fields_batch_create[] = {
    {.name = "authorization_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_batch_create, authorization_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_batch_create, product_code), .minimum = 1, .maximum = 40, .pattern = 6},
    {.name = "agreement_version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_batch_create, agreement_version), .minimum = 1, .maximum = 100000},
};
const struct shape shape_batch_create = {"BatchCreate", sizeof(struct api_batch_create), fields_batch_create, 3};

static const struct field fields_batch[] = {
    {.name = "batch_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_batch, batch_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_batch, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_13},
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_batch, product_code), .minimum = 0, .maximum = 40},
    {.name = "company_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_batch, company_name), .minimum = 0, .maximum = 200},
    {.name = "company_number", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_batch, company_number), .minimum = 0, .maximum = 40},
    {.name = "term_years", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_batch, term_years), .minimum = 1, .maximum = 10},
    {.name = "row_count", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_batch, row_count), .minimum = 0, .maximum = 500},
    {.name = "wrong_count", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_batch, wrong_count), .minimum = 0, .maximum = 500},
    {.name = "price_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_batch, price_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "amount_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_batch, amount_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "new_price", .kind = FIELD_OBJECT, .offset = offsetof(struct api_batch, new_price), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_order_price, .pointer = true},
    {.name = "invoice_title", .kind = FIELD_OBJECT, .offset = offsetof(struct api_batch, invoice_title), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_invoice_title, .pointer = true},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_batch, created_at), .minimum = 0, .maximum = 35},
    {.name = "submitted_at", .kind = FIELD_TIME, .offset = offsetof(struct api_batch, submitted_at), .minimum = 0, .maximum = 35},
    {.name = "closes_at", .kind = FIELD_TIME, .offset = offsetof(struct api_batch, closes_at), .minimum = 0, .maximum = 35},
    {.name = "paid_at", .kind = FIELD_TIME, .offset = offsetof(struct api_batch, paid_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_batch = {"Batch", sizeof(struct api_batch), fields_batch, 16};

static const struct field fields_batch_row[] = {
    {.name = "line", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_batch_row, line), .minimum = 1, .maximum = 1000000},
    {.name = "name_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_batch_row, name_masked), .minimum = 0, .maximum = 200},
    {.name = "mobile_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_batch_row, mobile_masked), .minimum = 0, .maximum = 200},
    {.name = "document_number_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_batch_row, document_number_masked), .minimum = 0, .maximum = 200},
    {.name = "errors", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_batch_row, errors), .has_extra = true, .extra = offsetof(struct api_batch_row, errors_count), .minimum = 0, .maximum = 3, .item = &item_api_batch_row_errors},
    {.name = "order_id", .kind = FIELD_ID, .offset = offsetof(struct api_batch_row, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "order_state", .kind = FIELD_TEXT, .offset = offsetof(struct api_batch_row, order_state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_13},
    {.name = "refundable", .kind = FIELD_BOOLEAN, .offset = offsetof(struct api_batch_row, refundable), .has_extra = true, .extra = offsetof(struct api_batch_row, has_refundable), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_batch_row = {"BatchRow", sizeof(struct api_batch_row), fields_batch_row, 8};

static const struct field fields_batch_row_list[] = {
    {.name = "rows", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_batch_row_list, rows), .has_extra = true, .extra = offsetof(struct api_batch_row_list, rows_count), .minimum = 0, .maximum = 100, .item = &item_api_batch_row_list_rows},
    {.name = "page", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_batch_row_list, page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_batch_row_list, page_size), .minimum = 1, .maximum = 100},
    {.name = "total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_batch_row_list, total), .minimum = 0, .maximum = 500},
};
const struct shape shape_batch_row_list = {"BatchRowList", sizeof(struct api_batch_row_list), fields_batch_row_list, 4};

static const struct field fields_batch_row_typed[] = {
    {.name = "line", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_batch_row_typed, line), .minimum = 1, .maximum = 1000000},
    {.name = "name", .kind = FIELD_TEXT, .offset = offsetof(struct api_batch_row_typed, name), .minimum = 0, .maximum = 100},
    {.name = "mobile", .kind = FIELD_TEXT, .offset = offsetof(struct api_batch_row_typed, mobile), .minimum = 0, .maximum = 100},
    {.name = "document_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_batch_row_typed, document_number), .minimum = 0, .maximum = 100},
};
const struct shape shape_batch_row_typed = {"BatchRowTyped", sizeof(struct api_batch_row_typed), fields_batch_row_typed, 4};

static const struct field fields_batch_rows_typed[] = {
    {.name = "rows", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_batch_rows_typed, rows), .has_extra = true, .extra = offsetof(struct api_batch_rows_typed, rows_count), .minimum = 0, .maximum = 500, .item = &item_api_batch_rows_typed_rows},
};
const struct shape shape_batch_rows_typed = {"BatchRowsTyped", sizeof(struct api_batch_rows_typed), fields_batch_rows_typed, 1};

static const struct field fields_batch_row_mended[] = {
    {.name = "name", .kind = FIELD_TEXT, .offset = offsetof(struct api_batch_row_mended, name), .minimum = 0, .maximum = 100},
    {.name = "mobile", .kind = FIELD_TEXT, .offset = offsetof(struct api_batch_row_mended, mobile), .minimum = 0, .maximum = 100},
    {.name = "document_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_batch_row_mended, document_number), .minimum = 0, .maximum = 100},
};
const struct shape shape_batch_row_mended = {"BatchRowMended", sizeof(struct api_batch_row_mended), fields_batch_row_mended, 3};

static const struct field fields_download_item[] = {
    {.name = "item_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_download_item, item_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "group_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_download_item, group_name), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_25},
    {.name = "name_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_download_item, name_zh), .minimum = 0, .maximum = 100},
    {.name = "name_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_download_item, name_en), .minimum = 0, .maximum = 100},
    {.name = "file_version", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_download_item, file_version), .minimum = 0, .maximum = 40},
    {.name = "file_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_download_item, file_name), .minimum = 0, .maximum = 100},
    {.name = "media_type", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_download_item, media_type), .minimum = 0, .maximum = 100},
    {.name = "size_bytes", .kind = FIELD_INTEGER, .offset = offsetof(struct api_download_item, size_bytes), .has_extra = true, .extra = offsetof(struct api_download_item, has_size_bytes), .minimum = 1, .maximum = 9007199254740991},
    {.name = "sm3", .kind = FIELD_TEXT, .format = FORMAT_HEX, .offset = offsetof(struct api_download_item, sm3), .minimum = 64, .maximum = 64, .pattern = 7},
    {.name = "sha256", .kind = FIELD_TEXT, .format = FORMAT_HEX, .offset = offsetof(struct api_download_item, sha256), .minimum = 64, .maximum = 64, .pattern = 7},
    {.name = "published_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_download_item, published_at), .minimum = 0, .maximum = 35},
    {.name = "address", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_download_item, address), .minimum = 0, .maximum = 200},
};
const struct shape shape_download_item = {"DownloadItem", sizeof(struct api_download_item), fields_download_item, 12};

static const struct field fields_download_list[] = {
    {.name = "items", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_download_list, items), .has_extra = true, .extra = offsetof(struct api_download_list, items_count), .minimum = 0, .maximum = 100, .item = &item_api_download_list_items},
    {.name = "total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_download_list, total), .minimum = 0, .maximum = 1000000},
};
const struct shape shape_download_list = {"DownloadList", sizeof(struct api_download_list), fields_download_list, 2};

static const struct field fields_staff_download_item[] = {
    {.name = "item", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_staff_download_item, item), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_download_item, .pointer = false},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_download_item, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_26},
    {.name = "position", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_download_item, position), .minimum = 0, .maximum = 10000},
    {.name = "source", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_download_item, source), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_27},
    {.name = "version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_download_item, version), .minimum = 1, .maximum = 2147483647},
    {.name = "updated_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_staff_download_item, updated_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_staff_download_item = {"StaffDownloadItem", sizeof(struct api_staff_download_item), fields_staff_download_item, 6};

static const struct field fields_staff_download_list[] = {
    {.name = "items", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_download_list, items), .has_extra = true, .extra = offsetof(struct api_staff_download_list, items_count), .minimum = 0, .maximum = 100, .item = &item_api_staff_download_list_items},
    {.name = "total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_download_list, total), .minimum = 0, .maximum = 1000000},
};
const struct shape shape_staff_download_list = {"StaffDownloadList", sizeof(struct api_staff_download_list), fields_staff_download_list, 2};

static const struct field fields_download_create[] = {
    {.name = "group_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_download_create, group_name), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_25},
    {.name = "position", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_download_create, position), .minimum = 0, .maximum = 10000},
    {.name = "name_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_download_create, name_zh), .minimum = 1, .maximum = 100},
    {.name = "name_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_download_create, name_en), .minimum = 1, .maximum = 100},
    {.name = "file_version", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_download_create, file_version), .minimum = 1, .maximum = 40, .pattern = 8},
    {.name = "upload_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_download_create, upload_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_download_create = {"DownloadCreate", sizeof(struct api_download_create), fields_download_create, 6};

static const struct field fields_download_change[] = {
    {.name = "group_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_download_change, group_name), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_25},
    {.name = "position", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_download_change, position), .minimum = 0, .maximum = 10000},
    {.name = "name_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_download_change, name_zh), .minimum = 1, .maximum = 100},
    {.name = "name_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_download_change, name_en), .minimum = 1, .maximum = 100},
    {.name = "file_version", .kind = FIELD_TEXT, .offset = offsetof(struct api_download_change, file_version), .minimum = 1, .maximum = 40, .pattern = 8},
    {.name = "upload_id", .kind = FIELD_ID, .offset = offsetof(struct api_download_change, upload_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_download_change = {"DownloadChange", sizeof(struct api_download_change), fields_download_change, 6};

static const struct field fields_download_upload_create[] = {
    {.name = "file_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_download_upload_create, file_name), .minimum = 3, .maximum = 100, .pattern = 9},
    {.name = "size_bytes", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_download_upload_create, size_bytes), .minimum = 1, .maximum = 9007199254740991},
};
const struct shape shape_download_upload_create = {"DownloadUploadCreate", sizeof(struct api_download_upload_create), fields_download_upload_create, 2};

static const struct field fields_download_upload[] = {
    {.name = "upload_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_download_upload, upload_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "piece_bytes", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_download_upload, piece_bytes), .minimum = 1, .maximum = 4194304},
    {.name = "received_bytes", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_download_upload, received_bytes), .minimum = 0, .maximum = 9007199254740991},
};
const struct shape shape_download_upload = {"DownloadUpload", sizeof(struct api_download_upload), fields_download_upload, 3};

static const struct field fields_delivery[] = {
    {.name = "kind", .kind = FIELD_TEXT, .offset = offsetof(struct api_delivery, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_28},
    {.name = "name", .kind = FIELD_TEXT, .offset = offsetof(struct api_delivery, name), .minimum = 0, .maximum = 200},
    {.name = "mobile", .kind = FIELD_TEXT, .offset = offsetof(struct api_delivery, mobile), .minimum = 0, .maximum = 20},
    {.name = "address", .kind = FIELD_TEXT, .offset = offsetof(struct api_delivery, address), .minimum = 0, .maximum = 500},
    {.name = "courier_company", .kind = FIELD_TEXT, .offset = offsetof(struct api_delivery, courier_company), .minimum = 0, .maximum = 200},
    {.name = "courier_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_delivery, courier_number), .minimum = 0, .maximum = 64},
    {.name = "handed_over_at", .kind = FIELD_TIME, .offset = offsetof(struct api_delivery, handed_over_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_delivery = {"Delivery", sizeof(struct api_delivery), fields_delivery, 7};

static const struct field fields_delivery_put[] = {
    {.name = "kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_delivery_put, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_28},
    {.name = "name", .kind = FIELD_TEXT, .offset = offsetof(struct api_delivery_put, name), .minimum = 1, .maximum = 200},
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .offset = offsetof(struct api_delivery_put, mobile), .minimum = 11, .maximum = 11, .pattern = 1},
    {.name = "address", .kind = FIELD_TEXT, .offset = offsetof(struct api_delivery_put, address), .minimum = 1, .maximum = 500},
};
const struct shape shape_delivery_put = {"DeliveryPut", sizeof(struct api_delivery_put), fields_delivery_put, 4};

static const struct field fields_seal[] = {
    {.name = "seal_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_seal, seal_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "company_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_seal, company_name), .minimum = 0, .maximum = 200},
    {.name = "kind_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_seal, kind_zh), .minimum = 0, .maximum = 100},
    {.name = "kind_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_seal, kind_en), .minimum = 0, .maximum = 100},
    {.name = "role", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_seal, role), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_29},
    {.name = "width_mm", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_seal, width_mm), .minimum = 1, .maximum = 100},
    {.name = "height_mm", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_seal, height_mm), .minimum = 1, .maximum = 100},
    {.name = "in_force_from", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_seal, in_force_from), .minimum = 0, .maximum = 35},
    {.name = "usable_until", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_seal, usable_until), .minimum = 0, .maximum = 35},
};
const struct shape shape_seal = {"Seal", sizeof(struct api_seal), fields_seal, 9};

static const struct field fields_seal_list[] = {
    {.name = "seals", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_seal_list, seals), .has_extra = true, .extra = offsetof(struct api_seal_list, seals_count), .minimum = 0, .maximum = 100, .item = &item_api_seal_list_seals},
    {.name = "page", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_seal_list, page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_seal_list, page_size), .minimum = 1, .maximum = 100},
    {.name = "total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_seal_list, total), .minimum = 0, .maximum = 2147483647},
};
const struct shape shape_seal_list = {"SealList", sizeof(struct api_seal_list), fields_seal_list, 4};

static const struct field fields_staff_seal_summary[] = {
    {.name = "seal_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_staff_seal_summary, seal_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_staff_seal_summary, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "company_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_seal_summary, company_name), .minimum = 0, .maximum = 200},
    {.name = "kind", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_seal_summary, kind), .minimum = 1, .maximum = 40, .pattern = 10},
    {.name = "kind_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_seal_summary, kind_zh), .minimum = 0, .maximum = 100},
    {.name = "kind_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_seal_summary, kind_en), .minimum = 0, .maximum = 100},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_seal_summary, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_30},
    {.name = "made_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_staff_seal_summary, made_at), .minimum = 0, .maximum = 35},
    {.name = "made_by_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_seal_summary, made_by_name), .minimum = 0, .maximum = 100},
    {.name = "usable_until", .kind = FIELD_TIME, .offset = offsetof(struct api_staff_seal_summary, usable_until), .minimum = 0, .maximum = 35},
};
const struct shape shape_staff_seal_summary = {"StaffSealSummary", sizeof(struct api_staff_seal_summary), fields_staff_seal_summary, 10};

static const struct field fields_staff_seal_list[] = {
    {.name = "seals", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_seal_list, seals), .has_extra = true, .extra = offsetof(struct api_staff_seal_list, seals_count), .minimum = 0, .maximum = 20, .item = &item_api_staff_seal_list_seals},
    {.name = "next_cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_seal_list, next_cursor), .minimum = 0, .maximum = 200},
};
const struct shape shape_staff_seal_list = {"StaffSealList", sizeof(struct api_staff_seal_list), fields_staff_seal_list, 2};

static const struct field fields_picture_area[] = {
    {.name = "x", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_picture_area, x), .minimum = 0, .maximum = 12000},
    {.name = "y", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_picture_area, y), .minimum = 0, .maximum = 12000},
    {.name = "width", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_picture_area, width), .minimum = 1, .maximum = 12000},
    {.name = "height", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_picture_area, height), .minimum = 1, .maximum = 12000},
};
const struct shape shape_picture_area = {"PictureArea", sizeof(struct api_picture_area), fields_picture_area, 4};

static const struct field fields_seal_certificate[] = {
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_seal_certificate, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "serial", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_seal_certificate, serial), .minimum = 0, .maximum = 64},
    {.name = "not_after", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_seal_certificate, not_after), .minimum = 0, .maximum = 35},
};
const struct shape shape_seal_certificate = {"SealCertificate", sizeof(struct api_seal_certificate), fields_seal_certificate, 3};

static const struct field fields_staff_seal[] = {
    {.name = "summary", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_staff_seal, summary), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_staff_seal_summary, .pointer = false},
    {.name = "uscc", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_seal, uscc), .minimum = 0, .maximum = 40},
    {.name = "width_mm", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_seal, width_mm), .minimum = 1, .maximum = 100},
    {.name = "height_mm", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_seal, height_mm), .minimum = 1, .maximum = 100},
    {.name = "width", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_seal, width), .minimum = 0, .maximum = 12000},
    {.name = "height", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_seal, height), .minimum = 0, .maximum = 12000},
    {.name = "area", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_staff_seal, area), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_picture_area, .pointer = false},
    {.name = "in_force_from", .kind = FIELD_TIME, .offset = offsetof(struct api_staff_seal, in_force_from), .minimum = 0, .maximum = 35},
    {.name = "checked_by_name", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_seal, checked_by_name), .minimum = 0, .maximum = 100},
    {.name = "revoked_at", .kind = FIELD_TIME, .offset = offsetof(struct api_staff_seal, revoked_at), .minimum = 0, .maximum = 35},
    {.name = "revoked_by_name", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_seal, revoked_by_name), .minimum = 0, .maximum = 100},
    {.name = "revoke_text", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_seal, revoke_text), .minimum = 0, .maximum = 500},
    {.name = "certificates", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_seal, certificates), .has_extra = true, .extra = offsetof(struct api_staff_seal, certificates_count), .minimum = 0, .maximum = 20, .item = &item_api_staff_seal_certificates},
    {.name = "actions", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_seal, actions), .has_extra = true, .extra = offsetof(struct api_staff_seal, actions_count), .minimum = 0, .maximum = 2, .item = &item_api_staff_seal_actions},
    {.name = "version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_seal, version), .minimum = 1, .maximum = 2147483647},
};
const struct shape shape_staff_seal = {"StaffSeal", sizeof(struct api_staff_seal), fields_staff_seal, 15};

static const struct field fields_seal_revocation[] = {
    {.name = "text", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_seal_revocation, text), .minimum = 2, .maximum = 500},
};
const struct shape shape_seal_revocation = {"SealRevocation", sizeof(struct api_seal_revocation), fields_seal_revocation, 1};

static const struct field fields_seal_order[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_seal_order, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "company_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_seal_order, company_name), .minimum = 0, .maximum = 200},
    {.name = "completed_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_seal_order, completed_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_seal_order = {"SealOrder", sizeof(struct api_seal_order), fields_seal_order, 3};

static const struct field fields_seal_order_list[] = {
    {.name = "orders", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_seal_order_list, orders), .has_extra = true, .extra = offsetof(struct api_seal_order_list, orders_count), .minimum = 0, .maximum = 20, .item = &item_api_seal_order_list_orders},
    {.name = "next_cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_seal_order_list, next_cursor), .minimum = 0, .maximum = 200},
};
const struct shape shape_seal_order_list = {"SealOrderList", sizeof(struct api_seal_order_list), fields_seal_order_list, 2};

static const struct field fields_seal_kind[] = {
    {.name = "code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_seal_kind, code), .minimum = 1, .maximum = 40, .pattern = 10},
    {.name = "name_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_seal_kind, name_zh), .minimum = 0, .maximum = 100},
    {.name = "name_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_seal_kind, name_en), .minimum = 0, .maximum = 100},
    {.name = "width_mm", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_seal_kind, width_mm), .minimum = 1, .maximum = 100},
    {.name = "height_mm", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_seal_kind, height_mm), .minimum = 1, .maximum = 100},
    {.name = "side_mm_min", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_seal_kind, side_mm_min), .minimum = 1, .maximum = 100},
    {.name = "side_mm_max", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_seal_kind, side_mm_max), .minimum = 1, .maximum = 100},
};
const struct shape shape_seal_kind = {"SealKind", sizeof(struct api_seal_kind), fields_seal_kind, 7};

static const struct field fields_seal_work[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_seal_work, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "company_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_seal_work, company_name), .minimum = 0, .maximum = 200},
    {.name = "uscc", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_seal_work, uscc), .minimum = 0, .maximum = 40},
    {.name = "form_width", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_seal_work, form_width), .minimum = 0, .maximum = 12000},
    {.name = "form_height", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_seal_work, form_height), .minimum = 0, .maximum = 12000},
    {.name = "kinds", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_seal_work, kinds), .has_extra = true, .extra = offsetof(struct api_seal_work, kinds_count), .minimum = 0, .maximum = 50, .item = &item_api_seal_work_kinds},
    {.name = "seals", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_seal_work, seals), .has_extra = true, .extra = offsetof(struct api_seal_work, seals_count), .minimum = 0, .maximum = 100, .item = &item_api_seal_work_seals},
    {.name = "second_person", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_seal_work, second_person), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "obstacle", .kind = FIELD_TEXT, .offset = offsetof(struct api_seal_work, obstacle), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_32},
};
const struct shape shape_seal_work = {"SealWork", sizeof(struct api_seal_work), fields_seal_work, 9};

static const struct field fields_seal_make[] = {
    {.name = "kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_seal_make, kind), .minimum = 1, .maximum = 40, .pattern = 10},
    {.name = "area", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_seal_make, area), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_picture_area, .pointer = false},
    {.name = "width_mm", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_seal_make, width_mm), .minimum = 1, .maximum = 100},
    {.name = "height_mm", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_seal_make, height_mm), .minimum = 1, .maximum = 100},
};
const struct shape shape_seal_make = {"SealMake", sizeof(struct api_seal_make), fields_seal_make, 4};

static const struct field fields_production_summary[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_production_summary, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "type", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_production_summary, type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_12},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_production_summary, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_33},
    {.name = "holder_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_production_summary, holder_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_production_summary, product_code), .minimum = 0, .maximum = 40},
    {.name = "holder_name_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_production_summary, holder_name_masked), .minimum = 0, .maximum = 200},
    {.name = "approved_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_production_summary, approved_at), .minimum = 0, .maximum = 35},
    {.name = "delivery_kind", .kind = FIELD_TEXT, .offset = offsetof(struct api_production_summary, delivery_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_28},
};
const struct shape shape_production_summary = {"ProductionSummary", sizeof(struct api_production_summary), fields_production_summary, 8};

static const struct field fields_production_list[] = {
    {.name = "productions", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_production_list, productions), .has_extra = true, .extra = offsetof(struct api_production_list, productions_count), .minimum = 0, .maximum = 50, .item = &item_api_production_list_productions},
    {.name = "next_after", .kind = FIELD_ID, .offset = offsetof(struct api_production_list, next_after), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_production_list = {"ProductionList", sizeof(struct api_production_list), fields_production_list, 2};

static const struct field fields_subject_part[] = {
    {.name = "type", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_subject_part, type), .minimum = 0, .maximum = 10},
    {.name = "value", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_subject_part, value), .minimum = 0, .maximum = 400},
};
const struct shape shape_subject_part = {"SubjectPart", sizeof(struct api_subject_part), fields_subject_part, 2};

static const struct field fields_production[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_production, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "type", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_production, type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_12},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_production, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_34},
    {.name = "holder_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_production, holder_name), .minimum = 0, .maximum = 400},
    {.name = "handler_name", .kind = FIELD_TEXT, .offset = offsetof(struct api_production, handler_name), .minimum = 0, .maximum = 400},
    {.name = "service_from", .kind = FIELD_TIME, .offset = offsetof(struct api_production, service_from), .minimum = 0, .maximum = 35},
    {.name = "service_until", .kind = FIELD_TIME, .offset = offsetof(struct api_production, service_until), .minimum = 0, .maximum = 35},
    {.name = "subject", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_production, subject), .has_extra = true, .extra = offsetof(struct api_production, subject_count), .minimum = 0, .maximum = 16, .item = &item_api_production_subject},
    {.name = "delivery", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_production, delivery), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_delivery, .pointer = false},
    {.name = "token_serial", .kind = FIELD_TEXT, .offset = offsetof(struct api_production, token_serial), .minimum = 0, .maximum = 64},
    {.name = "certificate_serial", .kind = FIELD_TEXT, .offset = offsetof(struct api_production, certificate_serial), .minimum = 0, .maximum = 64},
};
const struct shape shape_production = {"Production", sizeof(struct api_production), fields_production, 11};

static const struct field fields_token_make[] = {
    {.name = "request", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_token_make, request), .minimum = 1, .maximum = 8192},
    {.name = "token_serial", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_token_make, token_serial), .minimum = 1, .maximum = 64, .pattern = 11},
};
const struct shape shape_token_make = {"TokenMake", sizeof(struct api_token_make), fields_token_make, 2};

static const struct field fields_hand_over[] = {
    {.name = "courier_company", .kind = FIELD_TEXT, .offset = offsetof(struct api_hand_over, courier_company), .minimum = 1, .maximum = 100},
    {.name = "courier_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_hand_over, courier_number), .minimum = 4, .maximum = 40, .pattern = 11},
};
const struct shape shape_hand_over = {"HandOver", sizeof(struct api_hand_over), fields_hand_over, 2};

static const struct field fields_binding[] = {
    {.name = "binding_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_binding, binding_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "relying_party_name_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_binding, relying_party_name_zh), .minimum = 0, .maximum = 200},
    {.name = "relying_party_name_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_binding, relying_party_name_en), .minimum = 0, .maximum = 200},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_binding, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_35},
    {.name = "bound_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_binding, bound_at), .minimum = 0, .maximum = 35},
    {.name = "unbinding_at", .kind = FIELD_TIME, .offset = offsetof(struct api_binding, unbinding_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_binding = {"Binding", sizeof(struct api_binding), fields_binding, 6};

static const struct field fields_binding_list[] = {
    {.name = "bindings", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_binding_list, bindings), .has_extra = true, .extra = offsetof(struct api_binding_list, bindings_count), .minimum = 0, .maximum = 100, .item = &item_api_binding_list_bindings},
    {.name = "page", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_binding_list, page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_binding_list, page_size), .minimum = 1, .maximum = 100},
    {.name = "total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_binding_list, total), .minimum = 0, .maximum = 2147483647},
};
const struct shape shape_binding_list = {"BindingList", sizeof(struct api_binding_list), fields_binding_list, 4};

static const struct field fields_payment_create[] = {
    {.name = "provider", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_payment_create, provider), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_18},
};
const struct shape shape_payment_create = {"PaymentCreate", sizeof(struct api_payment_create), fields_payment_create, 1};

static const struct field fields_refund_create[] = {
    {.name = "reason", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_refund_create, reason), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_22},
    {.name = "note", .kind = FIELD_TEXT, .offset = offsetof(struct api_refund_create, note), .minimum = 0, .maximum = 200},
};
const struct shape shape_refund_create = {"RefundCreate", sizeof(struct api_refund_create), fields_refund_create, 2};

static const struct field fields_invoice_delivery[] = {
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_invoice_delivery, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_36},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_invoice_delivery, created_at), .minimum = 0, .maximum = 35},
    {.name = "ended_at", .kind = FIELD_TIME, .offset = offsetof(struct api_invoice_delivery, ended_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_invoice_delivery = {"InvoiceDelivery", sizeof(struct api_invoice_delivery), fields_invoice_delivery, 3};

static const struct field fields_invoice_file[] = {
    {.name = "format", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_invoice_file, format), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_37},
    {.name = "size_bytes", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_invoice_file, size_bytes), .minimum = 1, .maximum = 10000000},
};
const struct shape shape_invoice_file = {"InvoiceFile", sizeof(struct api_invoice_file), fields_invoice_file, 2};

static const struct field fields_invoice[] = {
    {.name = "invoice_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_invoice, invoice_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_invoice, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_invoice, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_38},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_invoice, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_39},
    {.name = "title_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_invoice, title_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "title_masked", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_invoice, title_masked), .minimum = 0, .maximum = 200},
    {.name = "tax_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_invoice, tax_number), .minimum = 0, .maximum = 20},
    {.name = "item_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_invoice, item_name), .minimum = 0, .maximum = 90},
    {.name = "amount_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_invoice, amount_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "tax_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_invoice, tax_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "rate_permille", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_invoice, rate_permille), .minimum = 0, .maximum = 500},
    {.name = "invoice_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_invoice, invoice_number), .minimum = 0, .maximum = 20},
    {.name = "issued_at", .kind = FIELD_TIME, .offset = offsetof(struct api_invoice, issued_at), .minimum = 0, .maximum = 35},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_invoice, created_at), .minimum = 0, .maximum = 35},
    {.name = "reverses_id", .kind = FIELD_ID, .offset = offsetof(struct api_invoice, reverses_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "replaces_id", .kind = FIELD_ID, .offset = offsetof(struct api_invoice, replaces_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "reason", .kind = FIELD_TEXT, .offset = offsetof(struct api_invoice, reason), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_40},
    {.name = "last_delivery", .kind = FIELD_OBJECT, .offset = offsetof(struct api_invoice, last_delivery), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_invoice_delivery, .pointer = true},
    {.name = "files", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_invoice, files), .has_extra = true, .extra = offsetof(struct api_invoice, files_count), .minimum = 0, .maximum = 3, .item = &item_api_invoice_files},
    {.name = "actions", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_invoice, actions), .has_extra = true, .extra = offsetof(struct api_invoice, actions_count), .minimum = 0, .maximum = 4, .item = &item_api_invoice_actions},
};
const struct shape shape_invoice = {"Invoice", sizeof(struct api_invoice), fields_invoice, 20};

static const struct field fields_invoice_list[] = {
    {.name = "invoices", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_invoice_list, invoices), .has_extra = true, .extra = offsetof(struct api_invoice_list, invoices_count), .minimum = 0, .maximum = 100, .item = &item_api_invoice_list_invoices},
    {.name = "page", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_invoice_list, page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_invoice_list, page_size), .minimum = 1, .maximum = 100},
    {.name = "total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_invoice_list, total), .minimum = 0, .maximum = 1000000000},
};
const struct shape shape_invoice_list = {"InvoiceList", sizeof(struct api_invoice_list), fields_invoice_list, 4};

static const struct field fields_invoice_delivery_create[] = {
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .offset = offsetof(struct api_invoice_delivery_create, mobile), .minimum = 11, .maximum = 11, .pattern = 1},
    {.name = "email", .kind = FIELD_TEXT, .offset = offsetof(struct api_invoice_delivery_create, email), .minimum = 0, .maximum = 100, .pattern = 12},
};
const struct shape shape_invoice_delivery_create = {"InvoiceDeliveryCreate", sizeof(struct api_invoice_delivery_create), fields_invoice_delivery_create, 2};

static const struct field fields_invoice_correction_create[] = {
    {.name = "invoice_title", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_invoice_correction_create, invoice_title), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_invoice_title, .pointer = false},
};
const struct shape shape_invoice_correction_create = {"InvoiceCorrectionCreate", sizeof(struct api_invoice_correction_create), fields_invoice_correction_create, 1};

static const struct field fields_invoice_notice_answer[] = {
    {.name = "status", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_invoice_notice_answer, status), .minimum = 0, .maximum = 10},
    {.name = "message", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_invoice_notice_answer, message), .minimum = 0, .maximum = 40},
};
const struct shape shape_invoice_notice_answer = {"InvoiceNoticeAnswer", sizeof(struct api_invoice_notice_answer), fields_invoice_notice_answer, 2};

static const struct field fields_certificate_summary[] = {
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_certificate_summary, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "claim_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_certificate_summary, claim_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_certificate_summary, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate_summary, product_code), .minimum = 0, .maximum = 40},
    {.name = "medium", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate_summary, medium), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_2},
    {.name = "holder_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate_summary, holder_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "holder_name_masked", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate_summary, holder_name_masked), .minimum = 0, .maximum = 200},
    {.name = "issuer", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate_summary, issuer), .minimum = 0, .maximum = 200},
    {.name = "serial", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate_summary, serial), .minimum = 0, .maximum = 64, .pattern = 13},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate_summary, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_42},
    {.name = "claimed_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_certificate_summary, claimed_at), .minimum = 0, .maximum = 35},
    {.name = "not_before", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_certificate_summary, not_before), .minimum = 0, .maximum = 35},
    {.name = "not_after", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_certificate_summary, not_after), .minimum = 0, .maximum = 35},
    {.name = "days_left", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_certificate_summary, days_left), .minimum = 0, .maximum = 100000},
    {.name = "renewable_from", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_certificate_summary, renewable_from), .minimum = 0, .maximum = 35},
};
const struct shape shape_certificate_summary = {"CertificateSummary", sizeof(struct api_certificate_summary), fields_certificate_summary, 15};

static const struct field fields_claimable[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_claimable, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_claimable, product_code), .minimum = 0, .maximum = 40},
    {.name = "holder_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_claimable, holder_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "holder_name_masked", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_claimable, holder_name_masked), .minimum = 0, .maximum = 200},
    {.name = "approved_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_claimable, approved_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_claimable = {"Claimable", sizeof(struct api_claimable), fields_claimable, 5};

static const struct field fields_certificate_list[] = {
    {.name = "certificates", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_certificate_list, certificates), .has_extra = true, .extra = offsetof(struct api_certificate_list, certificates_count), .minimum = 0, .maximum = 100, .item = &item_api_certificate_list_certificates},
    {.name = "claimable", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_certificate_list, claimable), .has_extra = true, .extra = offsetof(struct api_certificate_list, claimable_count), .minimum = 0, .maximum = 100, .item = &item_api_certificate_list_claimable},
    {.name = "page", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_certificate_list, page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_certificate_list, page_size), .minimum = 1, .maximum = 100},
    {.name = "total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_certificate_list, total), .minimum = 0, .maximum = 2147483647},
    {.name = "claimable_total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_certificate_list, claimable_total), .minimum = 0, .maximum = 2147483647},
};
const struct shape shape_certificate_list = {"CertificateList", sizeof(struct api_certificate_list), fields_certificate_list, 6};

static const struct field fields_point[] = {
    {.name = "x", .kind = FIELD_TEXT, .format = FORMAT_HEX, .required = true, .offset = offsetof(struct api_point, x), .minimum = 64, .maximum = 64, .pattern = 7},
    {.name = "y", .kind = FIELD_TEXT, .format = FORMAT_HEX, .required = true, .offset = offsetof(struct api_point, y), .minimum = 64, .maximum = 64, .pattern = 7},
};
const struct shape shape_point = {"Point", sizeof(struct api_point), fields_point, 2};

static const struct field fields_certificate[] = {
    {.name = "summary", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_certificate, summary), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_certificate_summary, .pointer = false},
    {.name = "subject", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate, subject), .minimum = 0, .maximum = 500},
    {.name = "issuer_subject", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate, issuer_subject), .minimum = 0, .maximum = 500},
    {.name = "key_algorithm", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate, key_algorithm), .minimum = 0, .maximum = 40},
    {.name = "signature_algorithm", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate, signature_algorithm), .minimum = 0, .maximum = 40},
    {.name = "public_key", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_certificate, public_key), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_point, .pointer = false},
    {.name = "fingerprint_sm3", .kind = FIELD_TEXT, .format = FORMAT_HEX, .required = true, .offset = offsetof(struct api_certificate, fingerprint_sm3), .minimum = 64, .maximum = 64, .pattern = 7},
    {.name = "device_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate, device_name), .minimum = 0, .maximum = 60},
    {.name = "own_pin", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_certificate, own_pin), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "service_from", .kind = FIELD_TIME, .offset = offsetof(struct api_certificate, service_from), .minimum = 0, .maximum = 35},
    {.name = "service_until", .kind = FIELD_TIME, .offset = offsetof(struct api_certificate, service_until), .minimum = 0, .maximum = 35},
    {.name = "pem", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate, pem), .minimum = 0, .maximum = 8000},
};
const struct shape shape_certificate = {"Certificate", sizeof(struct api_certificate), fields_certificate, 12};

static const struct field fields_authorization_summary[] = {
    {.name = "authorization_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_authorization_summary, authorization_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_authorization_summary, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_43},
    {.name = "role", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_authorization_summary, role), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_29},
    {.name = "company_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_authorization_summary, company_name), .minimum = 0, .maximum = 200},
    {.name = "grantor_name_masked", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_authorization_summary, grantor_name_masked), .minimum = 0, .maximum = 200},
    {.name = "grantee_name_masked", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_authorization_summary, grantee_name_masked), .minimum = 0, .maximum = 200},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_authorization_summary, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_44},
    {.name = "in_force_from", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_authorization_summary, in_force_from), .minimum = 0, .maximum = 35},
    {.name = "in_force_until", .kind = FIELD_TIME, .offset = offsetof(struct api_authorization_summary, in_force_until), .minimum = 0, .maximum = 35},
    {.name = "ended_at", .kind = FIELD_TIME, .offset = offsetof(struct api_authorization_summary, ended_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_authorization_summary = {"AuthorizationSummary", sizeof(struct api_authorization_summary), fields_authorization_summary, 10};

static const struct field fields_authorization_list[] = {
    {.name = "authorizations", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_authorization_list, authorizations), .has_extra = true, .extra = offsetof(struct api_authorization_list, authorizations_count), .minimum = 0, .maximum = 100, .item = &item_api_authorization_list_authorizations},
    {.name = "page", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_authorization_list, page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_authorization_list, page_size), .minimum = 1, .maximum = 100},
    {.name = "total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_authorization_list, total), .minimum = 0, .maximum = 2147483647},
};
const struct shape shape_authorization_list = {"AuthorizationList", sizeof(struct api_authorization_list), fields_authorization_list, 4};

static const struct field fields_authorization[] = {
    {.name = "summary", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_authorization, summary), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_authorization_summary, .pointer = false},
    {.name = "uscc", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_authorization, uscc), .minimum = 0, .maximum = 40},
    {.name = "grantor_mobile_masked", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_authorization, grantor_mobile_masked), .minimum = 0, .maximum = 200},
    {.name = "grantee_mobile_masked", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_authorization, grantee_mobile_masked), .minimum = 0, .maximum = 200},
    {.name = "order_id", .kind = FIELD_ID, .offset = offsetof(struct api_authorization, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "has_letter", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_authorization, has_letter), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_authorization = {"Authorization", sizeof(struct api_authorization), fields_authorization, 6};

static const struct field fields_claim_create[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_claim_create, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "device_id", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_claim_create, device_id), .minimum = 16, .maximum = 64, .pattern = 4},
    {.name = "device_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_claim_create, device_name), .minimum = 1, .maximum = 60},
};
const struct shape shape_claim_create = {"ClaimCreate", sizeof(struct api_claim_create), fields_claim_create, 3};

static const struct field fields_proof_context[] = {
    {.name = "holder_id", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_proof_context, holder_id), .minimum = 0, .maximum = 64},
    {.name = "device_id", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_proof_context, device_id), .minimum = 0, .maximum = 64},
    {.name = "session_id", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_proof_context, session_id), .minimum = 0, .maximum = 64},
    {.name = "purpose", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_proof_context, purpose), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_45},
};
const struct shape shape_proof_context = {"ProofContext", sizeof(struct api_proof_context), fields_proof_context, 4};

static const struct field fields_claim[] = {
    {.name = "claim_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_claim, claim_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_claim, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_claim, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_46},
    {.name = "commitment", .kind = FIELD_TEXT, .format = FORMAT_HEX, .required = true, .offset = offsetof(struct api_claim, commitment), .minimum = 64, .maximum = 64, .pattern = 7},
    {.name = "context", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_claim, context), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_proof_context, .pointer = false},
    {.name = "certificate_id", .kind = FIELD_ID, .offset = offsetof(struct api_claim, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "expires_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_claim, expires_at), .minimum = 0, .maximum = 35},
    {.name = "poll_after_ms", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_claim, poll_after_ms), .minimum = 100, .maximum = 60000},
};
const struct shape shape_claim = {"Claim", sizeof(struct api_claim), fields_claim, 8};

static const struct field fields_claim_key_create[] = {
    {.name = "p1", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_claim_key_create, p1), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_point, .pointer = false},
    {.name = "w1", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_claim_key_create, w1), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_point, .pointer = false},
    {.name = "z1", .kind = FIELD_TEXT, .format = FORMAT_HEX, .required = true, .offset = offsetof(struct api_claim_key_create, z1), .minimum = 64, .maximum = 64, .pattern = 7},
};
const struct shape shape_claim_key_create = {"ClaimKeyCreate", sizeof(struct api_claim_key_create), fields_claim_key_create, 3};

static const struct field fields_claim_key[] = {
    {.name = "p2", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_claim_key, p2), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_point, .pointer = false},
    {.name = "w2", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_claim_key, w2), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_point, .pointer = false},
    {.name = "z2", .kind = FIELD_TEXT, .format = FORMAT_HEX, .required = true, .offset = offsetof(struct api_claim_key, z2), .minimum = 64, .maximum = 64, .pattern = 7},
    {.name = "nonce", .kind = FIELD_TEXT, .format = FORMAT_HEX, .required = true, .offset = offsetof(struct api_claim_key, nonce), .minimum = 64, .maximum = 64, .pattern = 7},
    {.name = "public_key", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_claim_key, public_key), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_point, .pointer = false},
};
const struct shape shape_claim_key = {"ClaimKey", sizeof(struct api_claim_key), fields_claim_key, 5};

static const struct field fields_claim_round[] = {
    {.name = "q1", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_claim_round, q1), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_point, .pointer = false},
    {.name = "request_info", .kind = FIELD_TEXT, .format = FORMAT_BASE64, .required = true, .offset = offsetof(struct api_claim_round, request_info), .minimum = 0, .maximum = 4000},
};
const struct shape shape_claim_round = {"ClaimRound", sizeof(struct api_claim_round), fields_claim_round, 2};

static const struct field fields_claim_signature[] = {
    {.name = "r", .kind = FIELD_TEXT, .format = FORMAT_HEX, .required = true, .offset = offsetof(struct api_claim_signature, r), .minimum = 64, .maximum = 64, .pattern = 7},
    {.name = "s2", .kind = FIELD_TEXT, .format = FORMAT_HEX, .required = true, .offset = offsetof(struct api_claim_signature, s2), .minimum = 64, .maximum = 64, .pattern = 7},
    {.name = "s3", .kind = FIELD_TEXT, .format = FORMAT_HEX, .required = true, .offset = offsetof(struct api_claim_signature, s3), .minimum = 64, .maximum = 64, .pattern = 7},
    {.name = "own_pin", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_claim_signature, own_pin), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_claim_signature = {"ClaimSignature", sizeof(struct api_claim_signature), fields_claim_signature, 4};

static const struct field fields_scan[] = {
    {.name = "scan_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_scan, scan_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_scan, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_47},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_scan, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_48},
    {.name = "link", .kind = FIELD_TEXT, .offset = offsetof(struct api_scan, link), .minimum = 0, .maximum = 200},
    {.name = "digits", .kind = FIELD_TEXT, .offset = offsetof(struct api_scan, digits), .minimum = 2, .maximum = 2, .pattern = 14},
    {.name = "reason", .kind = FIELD_TEXT, .offset = offsetof(struct api_scan, reason), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_49},
    {.name = "holder_name_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_scan, holder_name_masked), .minimum = 0, .maximum = 200},
    {.name = "order_id", .kind = FIELD_ID, .offset = offsetof(struct api_scan, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_scan, created_at), .minimum = 0, .maximum = 35},
    {.name = "expires_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_scan, expires_at), .minimum = 0, .maximum = 35},
    {.name = "poll_after_ms", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_scan, poll_after_ms), .minimum = 100, .maximum = 60000},
};
const struct shape shape_scan = {"Scan", sizeof(struct api_scan), fields_scan, 11};

static const struct field fields_scan_take[] = {
    {.name = "code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_scan_take, code), .minimum = 22, .maximum = 22, .pattern = 4},
};
const struct shape shape_scan_take = {"ScanTake", sizeof(struct api_scan_take), fields_scan_take, 1};

static const struct field fields_taken_scan[] = {
    {.name = "scan_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_taken_scan, scan_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_taken_scan, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_47},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_taken_scan, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_48},
    {.name = "reason", .kind = FIELD_TEXT, .offset = offsetof(struct api_taken_scan, reason), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_49},
    {.name = "address", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_taken_scan, address), .minimum = 0, .maximum = 60},
    {.name = "browser", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_taken_scan, browser), .minimum = 0, .maximum = 255},
    {.name = "same_address", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_taken_scan, same_address), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "mobile_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_taken_scan, mobile_masked), .minimum = 0, .maximum = 200},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_taken_scan, created_at), .minimum = 0, .maximum = 35},
    {.name = "expires_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_taken_scan, expires_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_taken_scan = {"TakenScan", sizeof(struct api_taken_scan), fields_taken_scan, 10};

static const struct field fields_scan_choice[] = {
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_scan_choice, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "key_certificate_id", .kind = FIELD_ID, .offset = offsetof(struct api_scan_choice, key_certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_scan_choice = {"ScanChoice", sizeof(struct api_scan_choice), fields_scan_choice, 2};

static const struct field fields_key_use[] = {
    {.name = "key_use_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_key_use, key_use_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_key_use, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "purpose", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_key_use, purpose), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_50},
    {.name = "content", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_key_use, content), .minimum = 0, .maximum = 2000},
    {.name = "public_key", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_key_use, public_key), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_point, .pointer = false},
    {.name = "own_pin", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_key_use, own_pin), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "expires_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_key_use, expires_at), .minimum = 0, .maximum = 35},
    {.name = "signed_at", .kind = FIELD_TIME, .offset = offsetof(struct api_key_use, signed_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_key_use = {"KeyUse", sizeof(struct api_key_use), fields_key_use, 8};

static const struct field fields_chosen_scan[] = {
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_chosen_scan, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_48},
    {.name = "reason", .kind = FIELD_TEXT, .offset = offsetof(struct api_chosen_scan, reason), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_49},
    {.name = "order_id", .kind = FIELD_ID, .offset = offsetof(struct api_chosen_scan, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "key_use", .kind = FIELD_OBJECT, .offset = offsetof(struct api_chosen_scan, key_use), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_key_use, .pointer = true},
};
const struct shape shape_chosen_scan = {"ChosenScan", sizeof(struct api_chosen_scan), fields_chosen_scan, 4};

static const struct field fields_scan_confirmation[] = {
    {.name = "digits", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_scan_confirmation, digits), .minimum = 2, .maximum = 2, .pattern = 14},
};
const struct shape shape_scan_confirmation = {"ScanConfirmation", sizeof(struct api_scan_confirmation), fields_scan_confirmation, 1};

static const struct field fields_represented_certificate[] = {
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_represented_certificate, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "key_certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_represented_certificate, key_certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "holder_name_masked", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_represented_certificate, holder_name_masked), .minimum = 0, .maximum = 200},
    {.name = "handler_name_masked", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_represented_certificate, handler_name_masked), .minimum = 0, .maximum = 200},
    {.name = "not_after", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_represented_certificate, not_after), .minimum = 0, .maximum = 35},
    {.name = "renewable_from", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_represented_certificate, renewable_from), .minimum = 0, .maximum = 35},
};
const struct shape shape_represented_certificate = {"RepresentedCertificate", sizeof(struct api_represented_certificate), fields_represented_certificate, 6};

static const struct field fields_represented_certificates[] = {
    {.name = "certificates", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_represented_certificates, certificates), .has_extra = true, .extra = offsetof(struct api_represented_certificates, certificates_count), .minimum = 0, .maximum = 100, .item = &item_api_represented_certificates_certificates},
    {.name = "page", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_represented_certificates, page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_represented_certificates, page_size), .minimum = 1, .maximum = 100},
    {.name = "total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_represented_certificates, total), .minimum = 0, .maximum = 2147483647},
};
const struct shape shape_represented_certificates = {"RepresentedCertificates", sizeof(struct api_represented_certificates), fields_represented_certificates, 4};

static const struct field fields_key_use_round[] = {
    {.name = "q1", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_key_use_round, q1), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_point, .pointer = false},
};
const struct shape shape_key_use_round = {"KeyUseRound", sizeof(struct api_key_use_round), fields_key_use_round, 1};

static const struct field fields_key_use_signature[] = {
    {.name = "r", .kind = FIELD_TEXT, .format = FORMAT_HEX, .required = true, .offset = offsetof(struct api_key_use_signature, r), .minimum = 64, .maximum = 64, .pattern = 7},
    {.name = "s2", .kind = FIELD_TEXT, .format = FORMAT_HEX, .required = true, .offset = offsetof(struct api_key_use_signature, s2), .minimum = 64, .maximum = 64, .pattern = 7},
    {.name = "s3", .kind = FIELD_TEXT, .format = FORMAT_HEX, .required = true, .offset = offsetof(struct api_key_use_signature, s3), .minimum = 64, .maximum = 64, .pattern = 7},
    {.name = "own_pin", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_key_use_signature, own_pin), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_key_use_signature = {"KeyUseSignature", sizeof(struct api_key_use_signature), fields_key_use_signature, 4};

static const struct field fields_renewal[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_renewal, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_renewal, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "subject", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_renewal, subject), .minimum = 0, .maximum = 500},
    {.name = "serial", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_renewal, serial), .minimum = 0, .maximum = 64, .pattern = 13},
    {.name = "key_algorithm", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_renewal, key_algorithm), .minimum = 0, .maximum = 40},
    {.name = "issuer", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_renewal, issuer), .minimum = 0, .maximum = 500},
    {.name = "not_before", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_renewal, not_before), .minimum = 0, .maximum = 35},
    {.name = "not_after", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_renewal, not_after), .minimum = 0, .maximum = 35},
    {.name = "handler_changed", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_renewal, handler_changed), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "lapsed", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_renewal, lapsed), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "began_at", .kind = FIELD_TIME, .offset = offsetof(struct api_renewal, began_at), .minimum = 0, .maximum = 35},
    {.name = "ends_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_renewal, ends_at), .minimum = 0, .maximum = 35},
    {.name = "service_from", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_renewal, service_from), .minimum = 0, .maximum = 35},
    {.name = "service_until", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_renewal, service_until), .minimum = 0, .maximum = 35},
};
const struct shape shape_renewal = {"Renewal", sizeof(struct api_renewal), fields_renewal, 14};

static const struct field fields_extension[] = {
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_extension, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_extension, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_51},
    {.name = "order_id", .kind = FIELD_ID, .offset = offsetof(struct api_extension, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "old_end", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_extension, old_end), .minimum = 0, .maximum = 35},
    {.name = "new_end", .kind = FIELD_TIME, .offset = offsetof(struct api_extension, new_end), .minimum = 0, .maximum = 35},
    {.name = "new_certificate_id", .kind = FIELD_ID, .offset = offsetof(struct api_extension, new_certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "poll_after_ms", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_extension, poll_after_ms), .minimum = 100, .maximum = 60000},
};
const struct shape shape_extension = {"Extension", sizeof(struct api_extension), fields_extension, 7};

static const struct field fields_reminder[] = {
    {.name = "reminder_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_reminder, reminder_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_reminder, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_reminder, product_code), .minimum = 0, .maximum = 40},
    {.name = "holder_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_reminder, holder_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "medium", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_reminder, medium), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_2},
    {.name = "holder_name_masked", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_reminder, holder_name_masked), .minimum = 0, .maximum = 200},
    {.name = "days_before", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_reminder, days_before), .minimum = 1, .maximum = 60},
    {.name = "days_left", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_reminder, days_left), .minimum = 0, .maximum = 100},
    {.name = "service_until", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_reminder, service_until), .minimum = 0, .maximum = 35},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_reminder, created_at), .minimum = 0, .maximum = 35},
    {.name = "seen_at", .kind = FIELD_TIME, .offset = offsetof(struct api_reminder, seen_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_reminder = {"Reminder", sizeof(struct api_reminder), fields_reminder, 11};

static const struct field fields_reminder_list[] = {
    {.name = "reminders", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_reminder_list, reminders), .has_extra = true, .extra = offsetof(struct api_reminder_list, reminders_count), .minimum = 0, .maximum = 100, .item = &item_api_reminder_list_reminders},
    {.name = "page", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_reminder_list, page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_reminder_list, page_size), .minimum = 1, .maximum = 100},
    {.name = "total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_reminder_list, total), .minimum = 0, .maximum = 2147483647},
};
const struct shape shape_reminder_list = {"ReminderList", sizeof(struct api_reminder_list), fields_reminder_list, 4};

static const struct field fields_staff_session_create[] = {
    {.name = "login", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_session_create, login), .minimum = 2, .maximum = 40, .pattern = 15},
    {.name = "password", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_session_create, password), .minimum = 1, .maximum = 64},
    {.name = "totp", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_session_create, totp), .minimum = 6, .maximum = 6, .pattern = 3},
};
const struct shape shape_staff_session_create = {"StaffSessionCreate", sizeof(struct api_staff_session_create), fields_staff_session_create, 3};

static const struct field fields_staff_me[] = {
    {.name = "staff_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_staff_me, staff_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "login", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_me, login), .minimum = 0, .maximum = 40},
    {.name = "name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_me, name), .minimum = 0, .maximum = 100},
    {.name = "roles", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_me, roles), .has_extra = true, .extra = offsetof(struct api_staff_me, roles_count), .minimum = 0, .maximum = 6, .item = &item_api_staff_me_roles},
    {.name = "password_temporary", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_staff_me, password_temporary), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_staff_me = {"StaffMe", sizeof(struct api_staff_me), fields_staff_me, 5};

static const struct field fields_staff_order_summary[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_staff_order_summary, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "type", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_order_summary, type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_12},
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_order_summary, product_code), .minimum = 0, .maximum = 40},
    {.name = "holder_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_order_summary, holder_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "medium", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_order_summary, medium), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_2},
    {.name = "holder_name_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_order_summary, holder_name_masked), .minimum = 0, .maximum = 200},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_order_summary, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_13},
    {.name = "submitted_at", .kind = FIELD_TIME, .offset = offsetof(struct api_staff_order_summary, submitted_at), .minimum = 0, .maximum = 35},
    {.name = "waiting_since", .kind = FIELD_TIME, .offset = offsetof(struct api_staff_order_summary, waiting_since), .minimum = 0, .maximum = 35},
    {.name = "batch_id", .kind = FIELD_ID, .offset = offsetof(struct api_staff_order_summary, batch_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "resubmission", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_order_summary, resubmission), .minimum = 0, .maximum = 1000},
    {.name = "reviewer_name", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_order_summary, reviewer_name), .minimum = 0, .maximum = 100},
    {.name = "mine", .kind = FIELD_BOOLEAN, .offset = offsetof(struct api_staff_order_summary, mine), .has_extra = true, .extra = offsetof(struct api_staff_order_summary, has_mine), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "reviews_needed", .kind = FIELD_INTEGER, .offset = offsetof(struct api_staff_order_summary, reviews_needed), .has_extra = true, .extra = offsetof(struct api_staff_order_summary, has_reviews_needed), .minimum = 1, .maximum = 2},
    {.name = "first_approver_name", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_order_summary, first_approver_name), .minimum = 0, .maximum = 100},
    {.name = "version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_order_summary, version), .minimum = 1, .maximum = 2147483647},
};
const struct shape shape_staff_order_summary = {"StaffOrderSummary", sizeof(struct api_staff_order_summary), fields_staff_order_summary, 16};

static const struct field fields_staff_order_list[] = {
    {.name = "orders", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_order_list, orders), .has_extra = true, .extra = offsetof(struct api_staff_order_list, orders_count), .minimum = 0, .maximum = 100, .item = &item_api_staff_order_list_orders},
    {.name = "next_cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_order_list, next_cursor), .minimum = 0, .maximum = 200},
    {.name = "count", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_order_list, count), .minimum = 0, .maximum = 1000},
    {.name = "count_is_exact", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_staff_order_list, count_is_exact), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_staff_order_list = {"StaffOrderList", sizeof(struct api_staff_order_list), fields_staff_order_list, 4};

static const struct field fields_staff_order_person[] = {
    {.name = "name", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_order_person, name), .minimum = 0, .maximum = 200},
    {.name = "mobile", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_order_person, mobile), .minimum = 0, .maximum = 20},
    {.name = "mobile_proved_at", .kind = FIELD_TIME, .offset = offsetof(struct api_staff_order_person, mobile_proved_at), .minimum = 0, .maximum = 35},
    {.name = "document_type", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_order_person, document_type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_4},
    {.name = "document_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_order_person, document_number), .minimum = 0, .maximum = 40},
};
const struct shape shape_staff_order_person = {"StaffOrderPerson", sizeof(struct api_staff_order_person), fields_staff_order_person, 5};

static const struct field fields_face_check[] = {
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_face_check, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_10},
    {.name = "similarity", .kind = FIELD_TEXT, .offset = offsetof(struct api_face_check, similarity), .minimum = 0, .maximum = 10},
    {.name = "live_status", .kind = FIELD_TEXT, .offset = offsetof(struct api_face_check, live_status), .minimum = 0, .maximum = 20},
    {.name = "checked_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_face_check, checked_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_face_check = {"FaceCheck", sizeof(struct api_face_check), fields_face_check, 4};

static const struct field fields_found_certificate[] = {
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_found_certificate, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_found_certificate, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_found_certificate, product_code), .minimum = 0, .maximum = 40},
    {.name = "holder_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_found_certificate, holder_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "holder_name_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_found_certificate, holder_name_masked), .minimum = 0, .maximum = 200},
    {.name = "serial", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_found_certificate, serial), .minimum = 0, .maximum = 64, .pattern = 13},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_found_certificate, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_42},
    {.name = "device_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_found_certificate, device_name), .minimum = 0, .maximum = 60},
    {.name = "claimed_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_found_certificate, claimed_at), .minimum = 0, .maximum = 35},
    {.name = "not_before", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_found_certificate, not_before), .minimum = 0, .maximum = 35},
    {.name = "not_after", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_found_certificate, not_after), .minimum = 0, .maximum = 35},
    {.name = "revoked_at", .kind = FIELD_TIME, .offset = offsetof(struct api_found_certificate, revoked_at), .minimum = 0, .maximum = 35},
    {.name = "reason", .kind = FIELD_TEXT, .offset = offsetof(struct api_found_certificate, reason), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_53},
    {.name = "state_text", .kind = FIELD_TEXT, .offset = offsetof(struct api_found_certificate, state_text), .minimum = 0, .maximum = 1000},
    {.name = "actions", .kind = FIELD_ARRAY, .offset = offsetof(struct api_found_certificate, actions), .has_extra = true, .extra = offsetof(struct api_found_certificate, actions_count), .minimum = 0, .maximum = 3, .item = &item_api_found_certificate_actions},
    {.name = "version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_found_certificate, version), .minimum = 1, .maximum = 2147483647},
};
const struct shape shape_found_certificate = {"FoundCertificate", sizeof(struct api_found_certificate), fields_found_certificate, 16};

static const struct field fields_review_record[] = {
    {.name = "decision", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_review_record, decision), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_55},
    {.name = "staff_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_review_record, staff_name), .minimum = 0, .maximum = 100},
    {.name = "at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_review_record, at), .minimum = 0, .maximum = 35},
    {.name = "reasons", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_review_record, reasons), .has_extra = true, .extra = offsetof(struct api_review_record, reasons_count), .minimum = 0, .maximum = 20, .item = &item_api_review_record_reasons},
};
const struct shape shape_review_record = {"ReviewRecord", sizeof(struct api_review_record), fields_review_record, 4};

static const struct field fields_staff_order[] = {
    {.name = "summary", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_staff_order, summary), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_staff_order_summary, .pointer = false},
    {.name = "revealed", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_staff_order, revealed), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "refusable_fields", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_order, refusable_fields), .has_extra = true, .extra = offsetof(struct api_staff_order, refusable_fields_count), .minimum = 0, .maximum = 20, .item = &item_api_staff_order_refusable_fields},
    {.name = "holder_name", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_order, holder_name), .minimum = 0, .maximum = 200},
    {.name = "holder_mobile", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_order, holder_mobile), .minimum = 0, .maximum = 20},
    {.name = "document_type", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_order, document_type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_15},
    {.name = "document_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_order, document_number), .minimum = 0, .maximum = 40},
    {.name = "handler", .kind = FIELD_OBJECT, .offset = offsetof(struct api_staff_order, handler), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_staff_order_person, .pointer = true},
    {.name = "legal_representative", .kind = FIELD_OBJECT, .offset = offsetof(struct api_staff_order, legal_representative), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_staff_order_person, .pointer = true},
    {.name = "invoice_title", .kind = FIELD_OBJECT, .offset = offsetof(struct api_staff_order, invoice_title), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_invoice_title, .pointer = true},
    {.name = "amount_fen", .kind = FIELD_INTEGER, .offset = offsetof(struct api_staff_order, amount_fen), .has_extra = true, .extra = offsetof(struct api_staff_order, has_amount_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "face_check", .kind = FIELD_OBJECT, .offset = offsetof(struct api_staff_order, face_check), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_face_check, .pointer = true},
    {.name = "materials", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_order, materials), .has_extra = true, .extra = offsetof(struct api_staff_order, materials_count), .minimum = 0, .maximum = 10, .item = &item_api_staff_order_materials},
    {.name = "payments", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_order, payments), .has_extra = true, .extra = offsetof(struct api_staff_order, payments_count), .minimum = 0, .maximum = 50, .item = &item_api_staff_order_payments},
    {.name = "refunds", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_order, refunds), .has_extra = true, .extra = offsetof(struct api_staff_order, refunds_count), .minimum = 0, .maximum = 50, .item = &item_api_staff_order_refunds},
    {.name = "certificates", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_order, certificates), .has_extra = true, .extra = offsetof(struct api_staff_order, certificates_count), .minimum = 0, .maximum = 20, .item = &item_api_staff_order_certificates},
    {.name = "reviews", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_order, reviews), .has_extra = true, .extra = offsetof(struct api_staff_order, reviews_count), .minimum = 0, .maximum = 50, .item = &item_api_staff_order_reviews},
    {.name = "timeline", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_staff_order, timeline), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_order_timeline, .pointer = false},
};
const struct shape shape_staff_order = {"StaffOrder", sizeof(struct api_staff_order), fields_staff_order, 18};

static const struct field fields_review_reason[] = {
    {.name = "field", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_review_reason, field), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_56},
    {.name = "reason", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_review_reason, reason), .minimum = 2, .maximum = 500},
};
const struct shape shape_review_reason = {"ReviewReason", sizeof(struct api_review_reason), fields_review_reason, 2};

static const struct field fields_review_create[] = {
    {.name = "decision", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_review_create, decision), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_55},
    {.name = "reasons", .kind = FIELD_ARRAY, .offset = offsetof(struct api_review_create, reasons), .has_extra = true, .extra = offsetof(struct api_review_create, reasons_count), .minimum = 0, .maximum = 20, .item = &item_api_review_create_reasons},
};
const struct shape shape_review_create = {"ReviewCreate", sizeof(struct api_review_create), fields_review_create, 2};

static const struct field fields_order_search[] = {
    {.name = "order_id", .kind = FIELD_ID, .offset = offsetof(struct api_order_search, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "holder_name", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_search, holder_name), .minimum = 1, .maximum = 200},
    {.name = "document_type", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_search, document_type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_15},
    {.name = "document_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_search, document_number), .minimum = 1, .maximum = 40},
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .offset = offsetof(struct api_order_search, mobile), .minimum = 11, .maximum = 11, .pattern = 1},
    {.name = "holder_of", .kind = FIELD_ID, .offset = offsetof(struct api_order_search, holder_of), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "batch_id", .kind = FIELD_ID, .offset = offsetof(struct api_order_search, batch_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "state", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_search, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_13},
    {.name = "type", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_search, type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_12},
    {.name = "holder_kind", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_search, holder_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "medium", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_search, medium), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_2},
    {.name = "created_from", .kind = FIELD_TIME, .offset = offsetof(struct api_order_search, created_from), .minimum = 0, .maximum = 35},
    {.name = "created_before", .kind = FIELD_TIME, .offset = offsetof(struct api_order_search, created_before), .minimum = 0, .maximum = 35},
    {.name = "cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_order_search, cursor), .minimum = 1, .maximum = 200, .pattern = 16},
    {.name = "limit", .kind = FIELD_INTEGER, .offset = offsetof(struct api_order_search, limit), .has_extra = true, .extra = offsetof(struct api_order_search, has_limit), .minimum = 1, .maximum = 100},
};
const struct shape shape_order_search = {"OrderSearch", sizeof(struct api_order_search), fields_order_search, 15};

static const struct field fields_found_order[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_found_order, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "type", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_found_order, type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_12},
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_found_order, product_code), .minimum = 0, .maximum = 40},
    {.name = "holder_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_found_order, holder_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "medium", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_found_order, medium), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_2},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_found_order, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_13},
    {.name = "amount_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_found_order, amount_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "holder_name_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_found_order, holder_name_masked), .minimum = 0, .maximum = 200},
    {.name = "holder_mobile_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_found_order, holder_mobile_masked), .minimum = 0, .maximum = 200},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_found_order, created_at), .minimum = 0, .maximum = 35},
    {.name = "submitted_at", .kind = FIELD_TIME, .offset = offsetof(struct api_found_order, submitted_at), .minimum = 0, .maximum = 35},
    {.name = "paid_at", .kind = FIELD_TIME, .offset = offsetof(struct api_found_order, paid_at), .minimum = 0, .maximum = 35},
    {.name = "completed_at", .kind = FIELD_TIME, .offset = offsetof(struct api_found_order, completed_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_found_order = {"FoundOrder", sizeof(struct api_found_order), fields_found_order, 13};

static const struct field fields_found_order_list[] = {
    {.name = "orders", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_found_order_list, orders), .has_extra = true, .extra = offsetof(struct api_found_order_list, orders_count), .minimum = 0, .maximum = 100, .item = &item_api_found_order_list_orders},
    {.name = "next_cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_found_order_list, next_cursor), .minimum = 0, .maximum = 200},
    {.name = "count", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_found_order_list, count), .minimum = 0, .maximum = 1000},
    {.name = "count_is_exact", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_found_order_list, count_is_exact), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_found_order_list = {"FoundOrderList", sizeof(struct api_found_order_list), fields_found_order_list, 4};

static const struct field fields_holder_search[] = {
    {.name = "holder_name", .kind = FIELD_TEXT, .offset = offsetof(struct api_holder_search, holder_name), .minimum = 1, .maximum = 200},
    {.name = "document_type", .kind = FIELD_TEXT, .offset = offsetof(struct api_holder_search, document_type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_15},
    {.name = "document_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_holder_search, document_number), .minimum = 1, .maximum = 40},
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .offset = offsetof(struct api_holder_search, mobile), .minimum = 11, .maximum = 11, .pattern = 1},
    {.name = "cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_holder_search, cursor), .minimum = 1, .maximum = 200, .pattern = 16},
    {.name = "limit", .kind = FIELD_INTEGER, .offset = offsetof(struct api_holder_search, limit), .has_extra = true, .extra = offsetof(struct api_holder_search, has_limit), .minimum = 1, .maximum = 100},
};
const struct shape shape_holder_search = {"HolderSearch", sizeof(struct api_holder_search), fields_holder_search, 6};

static const struct field fields_found_holder[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_found_holder, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "holder_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_found_holder, holder_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "document_type", .kind = FIELD_TEXT, .offset = offsetof(struct api_found_holder, document_type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_15},
    {.name = "document_number_masked", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_found_holder, document_number_masked), .minimum = 0, .maximum = 200},
    {.name = "holder_name_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_found_holder, holder_name_masked), .minimum = 0, .maximum = 200},
    {.name = "holder_mobile_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_found_holder, holder_mobile_masked), .minimum = 0, .maximum = 200},
    {.name = "orders", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_found_holder, orders), .minimum = 0, .maximum = 1000},
    {.name = "orders_is_exact", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_found_holder, orders_is_exact), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "valid", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_found_holder, valid), .minimum = 0, .maximum = 1000000},
    {.name = "suspended", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_found_holder, suspended), .minimum = 0, .maximum = 1000000},
    {.name = "revoked", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_found_holder, revoked), .minimum = 0, .maximum = 1000000},
};
const struct shape shape_found_holder = {"FoundHolder", sizeof(struct api_found_holder), fields_found_holder, 11};

static const struct field fields_found_holder_list[] = {
    {.name = "holders", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_found_holder_list, holders), .has_extra = true, .extra = offsetof(struct api_found_holder_list, holders_count), .minimum = 0, .maximum = 100, .item = &item_api_found_holder_list_holders},
    {.name = "next_cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_found_holder_list, next_cursor), .minimum = 0, .maximum = 200},
};
const struct shape shape_found_holder_list = {"FoundHolderList", sizeof(struct api_found_holder_list), fields_found_holder_list, 2};

static const struct field fields_certificate_search[] = {
    {.name = "serial", .kind = FIELD_TEXT, .offset = offsetof(struct api_certificate_search, serial), .minimum = 2, .maximum = 64, .pattern = 17},
    {.name = "order_id", .kind = FIELD_ID, .offset = offsetof(struct api_certificate_search, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "holder_name", .kind = FIELD_TEXT, .offset = offsetof(struct api_certificate_search, holder_name), .minimum = 1, .maximum = 200},
    {.name = "document_type", .kind = FIELD_TEXT, .offset = offsetof(struct api_certificate_search, document_type), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_15},
    {.name = "document_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_certificate_search, document_number), .minimum = 1, .maximum = 40},
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .offset = offsetof(struct api_certificate_search, mobile), .minimum = 11, .maximum = 11, .pattern = 1},
    {.name = "holder_of", .kind = FIELD_ID, .offset = offsetof(struct api_certificate_search, holder_of), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "state", .kind = FIELD_TEXT, .offset = offsetof(struct api_certificate_search, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_42},
    {.name = "holder_kind", .kind = FIELD_TEXT, .offset = offsetof(struct api_certificate_search, holder_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "not_after_from", .kind = FIELD_TIME, .offset = offsetof(struct api_certificate_search, not_after_from), .minimum = 0, .maximum = 35},
    {.name = "not_after_before", .kind = FIELD_TIME, .offset = offsetof(struct api_certificate_search, not_after_before), .minimum = 0, .maximum = 35},
    {.name = "cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_certificate_search, cursor), .minimum = 1, .maximum = 200, .pattern = 16},
    {.name = "limit", .kind = FIELD_INTEGER, .offset = offsetof(struct api_certificate_search, limit), .has_extra = true, .extra = offsetof(struct api_certificate_search, has_limit), .minimum = 1, .maximum = 100},
};
const struct shape shape_certificate_search = {"CertificateSearch", sizeof(struct api_certificate_search), fields_certificate_search, 13};

static const struct field fields_found_certificate_list[] = {
    {.name = "certificates", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_found_certificate_list, certificates), .has_extra = true, .extra = offsetof(struct api_found_certificate_list, certificates_count), .minimum = 0, .maximum = 100, .item = &item_api_found_certificate_list_certificates},
    {.name = "next_cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_found_certificate_list, next_cursor), .minimum = 0, .maximum = 200},
    {.name = "count", .kind = FIELD_INTEGER, .offset = offsetof(struct api_found_certificate_list, count), .has_extra = true, .extra = offsetof(struct api_found_certificate_list, has_count), .minimum = 0, .maximum = 1000},
    {.name = "count_is_exact", .kind = FIELD_BOOLEAN, .offset = offsetof(struct api_found_certificate_list, count_is_exact), .has_extra = true, .extra = offsetof(struct api_found_certificate_list, has_count_is_exact), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_found_certificate_list = {"FoundCertificateList", sizeof(struct api_found_certificate_list), fields_found_certificate_list, 4};

static const struct field fields_certificate_state_change[] = {
    {.name = "text", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate_state_change, text), .minimum = 2, .maximum = 500},
};
const struct shape shape_certificate_state_change = {"CertificateStateChange", sizeof(struct api_certificate_state_change), fields_certificate_state_change, 1};

static const struct field fields_certificate_revocation[] = {
    {.name = "reason", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate_revocation, reason), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_57},
    {.name = "text", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_certificate_revocation, text), .minimum = 2, .maximum = 500},
};
const struct shape shape_certificate_revocation = {"CertificateRevocation", sizeof(struct api_certificate_revocation), fields_certificate_revocation, 2};

static const struct field fields_dashboard_state[] = {
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_dashboard_state, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_13},
    {.name = "total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_state, total), .minimum = 0, .maximum = 9007199254740991},
    {.name = "today", .kind = FIELD_INTEGER, .offset = offsetof(struct api_dashboard_state, today), .has_extra = true, .extra = offsetof(struct api_dashboard_state, has_today), .minimum = 0, .maximum = 9007199254740991},
    {.name = "days_1_2", .kind = FIELD_INTEGER, .offset = offsetof(struct api_dashboard_state, days_1_2), .has_extra = true, .extra = offsetof(struct api_dashboard_state, has_days_1_2), .minimum = 0, .maximum = 9007199254740991},
    {.name = "days_3_6", .kind = FIELD_INTEGER, .offset = offsetof(struct api_dashboard_state, days_3_6), .has_extra = true, .extra = offsetof(struct api_dashboard_state, has_days_3_6), .minimum = 0, .maximum = 9007199254740991},
    {.name = "days_7", .kind = FIELD_INTEGER, .offset = offsetof(struct api_dashboard_state, days_7), .has_extra = true, .extra = offsetof(struct api_dashboard_state, has_days_7), .minimum = 0, .maximum = 9007199254740991},
};
const struct shape shape_dashboard_state = {"DashboardState", sizeof(struct api_dashboard_state), fields_dashboard_state, 6};

static const struct field fields_dashboard_review[] = {
    {.name = "waiting", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_review, waiting), .minimum = 0, .maximum = 9007199254740991},
    {.name = "oldest_seconds", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_review, oldest_seconds), .minimum = 0, .maximum = 9007199254740991},
    {.name = "reviews", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_review, reviews), .minimum = 0, .maximum = 9007199254740991},
    {.name = "median_seconds", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_review, median_seconds), .minimum = 0, .maximum = 9007199254740991},
    {.name = "p90_seconds", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_review, p90_seconds), .minimum = 0, .maximum = 9007199254740991},
};
const struct shape shape_dashboard_review = {"DashboardReview", sizeof(struct api_dashboard_review), fields_dashboard_review, 5};

static const struct field fields_dashboard_day[] = {
    {.name = "date", .kind = FIELD_TEXT, .format = FORMAT_DATE, .required = true, .offset = offsetof(struct api_dashboard_day, date), .minimum = 0, .maximum = 10},
    {.name = "payments", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_day, payments), .minimum = 0, .maximum = 9007199254740991},
    {.name = "payments_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_day, payments_fen), .minimum = 0, .maximum = 9007199254740991},
    {.name = "reviews", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_day, reviews), .minimum = 0, .maximum = 9007199254740991},
    {.name = "sms_sent", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_day, sms_sent), .minimum = 0, .maximum = 9007199254740991},
    {.name = "sms_failed", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_day, sms_failed), .minimum = 0, .maximum = 9007199254740991},
};
const struct shape shape_dashboard_day = {"DashboardDay", sizeof(struct api_dashboard_day), fields_dashboard_day, 6};

static const struct field fields_dashboard_certificates[] = {
    {.name = "valid", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_certificates, valid), .minimum = 0, .maximum = 9007199254740991},
    {.name = "suspended", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_certificates, suspended), .minimum = 0, .maximum = 9007199254740991},
    {.name = "ending_30", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_certificates, ending_30), .minimum = 0, .maximum = 9007199254740991},
    {.name = "ending_60", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_certificates, ending_60), .minimum = 0, .maximum = 9007199254740991},
    {.name = "ending_90", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_certificates, ending_90), .minimum = 0, .maximum = 9007199254740991},
};
const struct shape shape_dashboard_certificates = {"DashboardCertificates", sizeof(struct api_dashboard_certificates), fields_dashboard_certificates, 5};

static const struct field fields_dashboard_jobs[] = {
    {.name = "ready", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_jobs, ready), .minimum = 0, .maximum = 9007199254740991},
    {.name = "scheduled", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_jobs, scheduled), .minimum = 0, .maximum = 9007199254740991},
    {.name = "running", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_jobs, running), .minimum = 0, .maximum = 9007199254740991},
    {.name = "dead", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_jobs, dead), .minimum = 0, .maximum = 9007199254740991},
    {.name = "oldest_ready_seconds", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_dashboard_jobs, oldest_ready_seconds), .minimum = 0, .maximum = 9007199254740991},
};
const struct shape shape_dashboard_jobs = {"DashboardJobs", sizeof(struct api_dashboard_jobs), fields_dashboard_jobs, 5};

static const struct field fields_dashboard[] = {
    {.name = "at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_dashboard, at), .minimum = 0, .maximum = 35},
    {.name = "states", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_dashboard, states), .has_extra = true, .extra = offsetof(struct api_dashboard, states_count), .minimum = 0, .maximum = 20, .item = &item_api_dashboard_states},
    {.name = "review", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_dashboard, review), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_dashboard_review, .pointer = false},
    {.name = "days", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_dashboard, days), .has_extra = true, .extra = offsetof(struct api_dashboard, days_count), .minimum = 0, .maximum = 30, .item = &item_api_dashboard_days},
    {.name = "certificates", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_dashboard, certificates), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_dashboard_certificates, .pointer = false},
    {.name = "jobs", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_dashboard, jobs), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_dashboard_jobs, .pointer = false},
};
const struct shape shape_dashboard = {"Dashboard", sizeof(struct api_dashboard), fields_dashboard, 6};

static const struct field fields_staff_payment[] = {
    {.name = "payment_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_staff_payment, payment_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_staff_payment, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "provider", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_payment, provider), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_18},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_payment, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_19},
    {.name = "amount_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_payment, amount_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "transaction_id", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_payment, transaction_id), .minimum = 0, .maximum = 64},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_staff_payment, created_at), .minimum = 0, .maximum = 35},
    {.name = "paid_at", .kind = FIELD_TIME, .offset = offsetof(struct api_staff_payment, paid_at), .minimum = 0, .maximum = 35},
    {.name = "refund_id", .kind = FIELD_ID, .offset = offsetof(struct api_staff_payment, refund_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "refund_state", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_payment, refund_state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_20},
};
const struct shape shape_staff_payment = {"StaffPayment", sizeof(struct api_staff_payment), fields_staff_payment, 10};

static const struct field fields_staff_payment_list[] = {
    {.name = "payments", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_payment_list, payments), .has_extra = true, .extra = offsetof(struct api_staff_payment_list, payments_count), .minimum = 0, .maximum = 100, .item = &item_api_staff_payment_list_payments},
    {.name = "next_cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_payment_list, next_cursor), .minimum = 0, .maximum = 200},
};
const struct shape shape_staff_payment_list = {"StaffPaymentList", sizeof(struct api_staff_payment_list), fields_staff_payment_list, 2};

static const struct field fields_staff_refund[] = {
    {.name = "refund", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_staff_refund, refund), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_refund, .pointer = false},
    {.name = "payment_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_staff_refund, payment_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "order_state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_refund, order_state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_13},
    {.name = "transaction_id", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_refund, transaction_id), .minimum = 0, .maximum = 64},
    {.name = "provider_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_refund, provider_number), .minimum = 0, .maximum = 64},
    {.name = "together_count", .kind = FIELD_INTEGER, .offset = offsetof(struct api_staff_refund, together_count), .has_extra = true, .extra = offsetof(struct api_staff_refund, has_together_count), .minimum = 2, .maximum = 500},
    {.name = "together_fen", .kind = FIELD_INTEGER, .offset = offsetof(struct api_staff_refund, together_fen), .has_extra = true, .extra = offsetof(struct api_staff_refund, has_together_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "note", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_refund, note), .minimum = 0, .maximum = 200},
    {.name = "staff_name", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_refund, staff_name), .minimum = 0, .maximum = 100},
    {.name = "otherwise_note", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_refund, otherwise_note), .minimum = 0, .maximum = 200},
    {.name = "problem", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_refund, problem), .minimum = 0, .maximum = 64},
    {.name = "version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_refund, version), .minimum = 1, .maximum = 2147483647},
};
const struct shape shape_staff_refund = {"StaffRefund", sizeof(struct api_staff_refund), fields_staff_refund, 12};

static const struct field fields_staff_refund_list[] = {
    {.name = "refunds", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_refund_list, refunds), .has_extra = true, .extra = offsetof(struct api_staff_refund_list, refunds_count), .minimum = 0, .maximum = 100, .item = &item_api_staff_refund_list_refunds},
    {.name = "next_cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_refund_list, next_cursor), .minimum = 0, .maximum = 200},
};
const struct shape shape_staff_refund_list = {"StaffRefundList", sizeof(struct api_staff_refund_list), fields_staff_refund_list, 2};

static const struct field fields_refund_decision[] = {
    {.name = "decision", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_refund_decision, decision), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_58},
    {.name = "note", .kind = FIELD_TEXT, .offset = offsetof(struct api_refund_decision, note), .minimum = 0, .maximum = 200},
};
const struct shape shape_refund_decision = {"RefundDecision", sizeof(struct api_refund_decision), fields_refund_decision, 2};

static const struct field fields_refund_payback[] = {
    {.name = "note", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_refund_payback, note), .minimum = 1, .maximum = 200},
};
const struct shape shape_refund_payback = {"RefundPayback", sizeof(struct api_refund_payback), fields_refund_payback, 1};

static const struct field fields_reconciliation_sums[] = {
    {.name = "payments", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_reconciliation_sums, payments), .minimum = 0, .maximum = 2147483647},
    {.name = "payments_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_reconciliation_sums, payments_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "refunds", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_reconciliation_sums, refunds), .minimum = 0, .maximum = 2147483647},
    {.name = "refunds_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_reconciliation_sums, refunds_fen), .minimum = 0, .maximum = 100000000000},
};
const struct shape shape_reconciliation_sums = {"ReconciliationSums", sizeof(struct api_reconciliation_sums), fields_reconciliation_sums, 4};

static const struct field fields_reconciliation[] = {
    {.name = "day", .kind = FIELD_TEXT, .format = FORMAT_DATE, .required = true, .offset = offsetof(struct api_reconciliation, day), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "provider", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_reconciliation, provider), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_18},
    {.name = "compared_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_reconciliation, compared_at), .minimum = 0, .maximum = 35},
    {.name = "runs", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_reconciliation, runs), .minimum = 1, .maximum = 2147483647},
    {.name = "ours", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_reconciliation, ours), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_reconciliation_sums, .pointer = false},
    {.name = "bill", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_reconciliation, bill), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_reconciliation_sums, .pointer = false},
    {.name = "differences", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_reconciliation, differences), .minimum = 0, .maximum = 2147483647},
    {.name = "paid_otherwise", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_reconciliation, paid_otherwise), .minimum = 0, .maximum = 2147483647},
};
const struct shape shape_reconciliation = {"Reconciliation", sizeof(struct api_reconciliation), fields_reconciliation, 8};

static const struct field fields_reconciliation_list[] = {
    {.name = "days", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_reconciliation_list, days), .has_extra = true, .extra = offsetof(struct api_reconciliation_list, days_count), .minimum = 0, .maximum = 100, .item = &item_api_reconciliation_list_days},
    {.name = "missing", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_reconciliation_list, missing), .has_extra = true, .extra = offsetof(struct api_reconciliation_list, missing_count), .minimum = 0, .maximum = 10, .item = &item_api_reconciliation_list_missing},
    {.name = "next_cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_reconciliation_list, next_cursor), .minimum = 0, .maximum = 200},
};
const struct shape shape_reconciliation_list = {"ReconciliationList", sizeof(struct api_reconciliation_list), fields_reconciliation_list, 3};

static const struct field fields_reconciliation_difference[] = {
    {.name = "subject", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_reconciliation_difference, subject), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_59},
    {.name = "kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_reconciliation_difference, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_60},
    {.name = "number", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_reconciliation_difference, number), .minimum = 0, .maximum = 64},
    {.name = "provider_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_reconciliation_difference, provider_number), .minimum = 0, .maximum = 64},
    {.name = "order_id", .kind = FIELD_ID, .offset = offsetof(struct api_reconciliation_difference, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "our_fen", .kind = FIELD_INTEGER, .offset = offsetof(struct api_reconciliation_difference, our_fen), .has_extra = true, .extra = offsetof(struct api_reconciliation_difference, has_our_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "bill_fen", .kind = FIELD_INTEGER, .offset = offsetof(struct api_reconciliation_difference, bill_fen), .has_extra = true, .extra = offsetof(struct api_reconciliation_difference, has_bill_fen), .minimum = 0, .maximum = 100000000000},
};
const struct shape shape_reconciliation_difference = {"ReconciliationDifference", sizeof(struct api_reconciliation_difference), fields_reconciliation_difference, 7};

static const struct field fields_reconciliation_difference_list[] = {
    {.name = "differences", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_reconciliation_difference_list, differences), .has_extra = true, .extra = offsetof(struct api_reconciliation_difference_list, differences_count), .minimum = 0, .maximum = 100, .item = &item_api_reconciliation_difference_list_differences},
    {.name = "next_cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_reconciliation_difference_list, next_cursor), .minimum = 0, .maximum = 200},
};
const struct shape shape_reconciliation_difference_list = {"ReconciliationDifferenceList", sizeof(struct api_reconciliation_difference_list), fields_reconciliation_difference_list, 2};

static const struct field fields_staff_invoice[] = {
    {.name = "invoice_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_staff_invoice, invoice_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_staff_invoice, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_invoice, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_38},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_invoice, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_39},
    {.name = "title_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_invoice, title_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "title_masked", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_invoice, title_masked), .minimum = 0, .maximum = 200},
    {.name = "amount_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_invoice, amount_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "tax_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_invoice, tax_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "issued_title_masked", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_invoice, issued_title_masked), .minimum = 0, .maximum = 200},
    {.name = "issued_amount_fen", .kind = FIELD_INTEGER, .offset = offsetof(struct api_staff_invoice, issued_amount_fen), .has_extra = true, .extra = offsetof(struct api_staff_invoice, has_issued_amount_fen), .minimum = 1, .maximum = 100000000000},
    {.name = "invoice_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_invoice, invoice_number), .minimum = 0, .maximum = 20},
    {.name = "serial_number", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_invoice, serial_number), .minimum = 0, .maximum = 64},
    {.name = "failure", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_invoice, failure), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_61},
    {.name = "failure_detail", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_invoice, failure_detail), .minimum = 0, .maximum = 300},
    {.name = "reverses_id", .kind = FIELD_ID, .offset = offsetof(struct api_staff_invoice, reverses_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "replaces_id", .kind = FIELD_ID, .offset = offsetof(struct api_staff_invoice, replaces_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "reason", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_invoice, reason), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_40},
    {.name = "note", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_invoice, note), .minimum = 0, .maximum = 200},
    {.name = "issued_at", .kind = FIELD_TIME, .offset = offsetof(struct api_staff_invoice, issued_at), .minimum = 0, .maximum = 35},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_staff_invoice, created_at), .minimum = 0, .maximum = 35},
    {.name = "updated_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_staff_invoice, updated_at), .minimum = 0, .maximum = 35},
    {.name = "actions", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_invoice, actions), .has_extra = true, .extra = offsetof(struct api_staff_invoice, actions_count), .minimum = 0, .maximum = 4, .item = &item_api_staff_invoice_actions},
};
const struct shape shape_staff_invoice = {"StaffInvoice", sizeof(struct api_staff_invoice), fields_staff_invoice, 22};

static const struct field fields_invoice_access[] = {
    {.name = "alarm", .kind = FIELD_TEXT, .offset = offsetof(struct api_invoice_access, alarm), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_62},
    {.name = "alarm_since", .kind = FIELD_TIME, .offset = offsetof(struct api_invoice_access, alarm_since), .minimum = 0, .maximum = 35},
    {.name = "tokens_fetched", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_invoice_access, tokens_fetched), .minimum = 0, .maximum = 1000000},
    {.name = "tokens_allowed", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_invoice_access, tokens_allowed), .minimum = 0, .maximum = 1000000},
};
const struct shape shape_invoice_access = {"InvoiceAccess", sizeof(struct api_invoice_access), fields_invoice_access, 4};

static const struct field fields_staff_invoice_list[] = {
    {.name = "invoices", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_invoice_list, invoices), .has_extra = true, .extra = offsetof(struct api_staff_invoice_list, invoices_count), .minimum = 0, .maximum = 100, .item = &item_api_staff_invoice_list_invoices},
    {.name = "next_cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_invoice_list, next_cursor), .minimum = 0, .maximum = 200},
    {.name = "count", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_invoice_list, count), .minimum = 0, .maximum = 1000},
    {.name = "count_is_exact", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_staff_invoice_list, count_is_exact), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "access", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_staff_invoice_list, access), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_invoice_access, .pointer = false},
};
const struct shape shape_staff_invoice_list = {"StaffInvoiceList", sizeof(struct api_staff_invoice_list), fields_staff_invoice_list, 5};

static const struct field fields_invoice_reversal_create[] = {
    {.name = "reason", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_invoice_reversal_create, reason), .minimum = 2, .maximum = 200},
};
const struct shape shape_invoice_reversal_create = {"InvoiceReversalCreate", sizeof(struct api_invoice_reversal_create), fields_invoice_reversal_create, 1};

static const struct field fields_audit_entry[] = {
    {.name = "audit_entry_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_audit_entry, audit_entry_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_audit_entry, at), .minimum = 0, .maximum = 35},
    {.name = "actor_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_audit_entry, actor_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_24},
    {.name = "actor_id", .kind = FIELD_TEXT, .offset = offsetof(struct api_audit_entry, actor_id), .minimum = 0, .maximum = 20},
    {.name = "actor_login", .kind = FIELD_TEXT, .offset = offsetof(struct api_audit_entry, actor_login), .minimum = 0, .maximum = 40},
    {.name = "action", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_audit_entry, action), .minimum = 0, .maximum = 60},
    {.name = "subject_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_audit_entry, subject_kind), .minimum = 0, .maximum = 40},
    {.name = "subject_id", .kind = FIELD_TEXT, .offset = offsetof(struct api_audit_entry, subject_id), .minimum = 0, .maximum = 20},
    {.name = "detail", .kind = FIELD_TEXT, .offset = offsetof(struct api_audit_entry, detail), .minimum = 0, .maximum = 4000},
    {.name = "block", .kind = FIELD_INTEGER, .offset = offsetof(struct api_audit_entry, block), .has_extra = true, .extra = offsetof(struct api_audit_entry, has_block), .minimum = 0, .maximum = 9007199254740991},
};
const struct shape shape_audit_entry = {"AuditEntry", sizeof(struct api_audit_entry), fields_audit_entry, 10};

static const struct field fields_audit_entry_list[] = {
    {.name = "entries", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_audit_entry_list, entries), .has_extra = true, .extra = offsetof(struct api_audit_entry_list, entries_count), .minimum = 0, .maximum = 100, .item = &item_api_audit_entry_list_entries},
    {.name = "next_cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_audit_entry_list, next_cursor), .minimum = 0, .maximum = 200},
};
const struct shape shape_audit_entry_list = {"AuditEntryList", sizeof(struct api_audit_entry_list), fields_audit_entry_list, 2};

static const struct field fields_audit_finding[] = {
    {.name = "kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_audit_finding, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_63},
    {.name = "audit_entry_id", .kind = FIELD_TEXT, .offset = offsetof(struct api_audit_finding, audit_entry_id), .minimum = 0, .maximum = 20},
    {.name = "block", .kind = FIELD_INTEGER, .offset = offsetof(struct api_audit_finding, block), .has_extra = true, .extra = offsetof(struct api_audit_finding, has_block), .minimum = 0, .maximum = 9007199254740991},
};
const struct shape shape_audit_finding = {"AuditFinding", sizeof(struct api_audit_finding), fields_audit_finding, 3};

static const struct field fields_audit_verification[] = {
    {.name = "intact", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_audit_verification, intact), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "blocks", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_audit_verification, blocks), .minimum = 0, .maximum = 9007199254740991},
    {.name = "entries", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_audit_verification, entries), .minimum = 0, .maximum = 9007199254740991},
    {.name = "findings", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_audit_verification, findings), .has_extra = true, .extra = offsetof(struct api_audit_verification, findings_count), .minimum = 0, .maximum = 100, .item = &item_api_audit_verification_findings},
    {.name = "verified_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_audit_verification, verified_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_audit_verification = {"AuditVerification", sizeof(struct api_audit_verification), fields_audit_verification, 5};

static const struct field fields_staff_password_set[] = {
    {.name = "current_password", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_password_set, current_password), .minimum = 1, .maximum = 64},
    {.name = "new_password", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_password_set, new_password), .minimum = 1, .maximum = 64},
};
const struct shape shape_staff_password_set = {"StaffPasswordSet", sizeof(struct api_staff_password_set), fields_staff_password_set, 2};

static const struct field fields_staff_person[] = {
    {.name = "staff_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_staff_person, staff_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "login", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_person, login), .minimum = 0, .maximum = 40},
    {.name = "name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_person, name), .minimum = 0, .maximum = 100},
    {.name = "roles", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_person, roles), .has_extra = true, .extra = offsetof(struct api_staff_person, roles_count), .minimum = 0, .maximum = 6, .item = &item_api_staff_person_roles},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_person, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_64},
    {.name = "has_mobile", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_staff_person, has_mobile), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "enrolled", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_staff_person, enrolled), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "password_temporary", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_staff_person, password_temporary), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "live_sessions", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_person, live_sessions), .minimum = 0, .maximum = 100000},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_staff_person, created_at), .minimum = 0, .maximum = 35},
    {.name = "disabled_at", .kind = FIELD_TIME, .offset = offsetof(struct api_staff_person, disabled_at), .minimum = 0, .maximum = 35},
    {.name = "disable_reason", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_person, disable_reason), .minimum = 0, .maximum = 500},
    {.name = "version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_person, version), .minimum = 1, .maximum = 2147483647},
};
const struct shape shape_staff_person = {"StaffPerson", sizeof(struct api_staff_person), fields_staff_person, 13};

static const struct field fields_staff_person_list[] = {
    {.name = "people", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_person_list, people), .has_extra = true, .extra = offsetof(struct api_staff_person_list, people_count), .minimum = 0, .maximum = 100, .item = &item_api_staff_person_list_people},
    {.name = "next_cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_person_list, next_cursor), .minimum = 0, .maximum = 200},
};
const struct shape shape_staff_person_list = {"StaffPersonList", sizeof(struct api_staff_person_list), fields_staff_person_list, 2};

static const struct field fields_staff_person_create[] = {
    {.name = "login", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_person_create, login), .minimum = 2, .maximum = 40, .pattern = 15},
    {.name = "name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_person_create, name), .minimum = 1, .maximum = 100},
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .offset = offsetof(struct api_staff_person_create, mobile), .minimum = 11, .maximum = 11, .pattern = 1},
};
const struct shape shape_staff_person_create = {"StaffPersonCreate", sizeof(struct api_staff_person_create), fields_staff_person_create, 3};

static const struct field fields_staff_person_edit[] = {
    {.name = "name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_person_edit, name), .minimum = 1, .maximum = 100},
    {.name = "mobile", .kind = FIELD_TEXT, .format = FORMAT_MOBILE, .offset = offsetof(struct api_staff_person_edit, mobile), .minimum = 11, .maximum = 11, .pattern = 1},
};
const struct shape shape_staff_person_edit = {"StaffPersonEdit", sizeof(struct api_staff_person_edit), fields_staff_person_edit, 2};

static const struct field fields_staff_person_roles[] = {
    {.name = "roles", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_person_roles, roles), .has_extra = true, .extra = offsetof(struct api_staff_person_roles, roles_count), .minimum = 0, .maximum = 6, .item = &item_api_staff_person_roles_roles},
};
const struct shape shape_staff_person_roles = {"StaffPersonRoles", sizeof(struct api_staff_person_roles), fields_staff_person_roles, 1};

static const struct field fields_staff_enrolment_create[] = {
    {.name = "password", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_staff_enrolment_create, password), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "totp", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_staff_enrolment_create, totp), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_staff_enrolment_create = {"StaffEnrolmentCreate", sizeof(struct api_staff_enrolment_create), fields_staff_enrolment_create, 2};

static const struct field fields_staff_enrolment[] = {
    {.name = "person", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_staff_enrolment, person), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_staff_person, .pointer = false},
    {.name = "password", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_enrolment, password), .minimum = 0, .maximum = 64},
    {.name = "totp_key", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_enrolment, totp_key), .minimum = 0, .maximum = 64},
    {.name = "totp_uri", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_enrolment, totp_uri), .minimum = 0, .maximum = 400},
    {.name = "totp_qr", .kind = FIELD_TEXT, .offset = offsetof(struct api_staff_enrolment, totp_qr), .minimum = 0, .maximum = 60000},
};
const struct shape shape_staff_enrolment = {"StaffEnrolment", sizeof(struct api_staff_enrolment), fields_staff_enrolment, 5};

static const struct field fields_reason[] = {
    {.name = "reason", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_reason, reason), .minimum = 2, .maximum = 500},
};
const struct shape shape_reason = {"Reason", sizeof(struct api_reason), fields_reason, 1};

static const struct field fields_product_price[] = {
    {.name = "price_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_product_price, price_fen), .minimum = 0, .maximum = 100000000000},
    {.name = "effective_from", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_product_price, effective_from), .minimum = 0, .maximum = 35},
    {.name = "from_day", .kind = FIELD_TEXT, .format = FORMAT_DATE, .required = true, .offset = offsetof(struct api_product_price, from_day), .minimum = 0, .maximum = 10},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_product_price, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_65},
    {.name = "staff_name", .kind = FIELD_TEXT, .offset = offsetof(struct api_product_price, staff_name), .minimum = 0, .maximum = 100},
};
const struct shape shape_product_price = {"ProductPrice", sizeof(struct api_product_price), fields_product_price, 5};

static const struct field fields_staff_product[] = {
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_product, product_code), .minimum = 0, .maximum = 40},
    {.name = "name_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_product, name_zh), .minimum = 0, .maximum = 100},
    {.name = "name_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_product, name_en), .minimum = 0, .maximum = 100},
    {.name = "holder_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_product, holder_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_1},
    {.name = "medium", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_product, medium), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_2},
    {.name = "term_years", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_product, term_years), .minimum = 1, .maximum = 10},
    {.name = "available", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_staff_product, available), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "reviews_needed", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_product, reviews_needed), .minimum = 1, .maximum = 2},
    {.name = "updated_at", .kind = FIELD_TIME, .offset = offsetof(struct api_staff_product, updated_at), .minimum = 0, .maximum = 35},
    {.name = "prices", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_product, prices), .has_extra = true, .extra = offsetof(struct api_staff_product, prices_count), .minimum = 0, .maximum = 100, .item = &item_api_staff_product_prices},
    {.name = "version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_product, version), .minimum = 1, .maximum = 2147483647},
};
const struct shape shape_staff_product = {"StaffProduct", sizeof(struct api_staff_product), fields_staff_product, 11};

static const struct field fields_staff_product_list[] = {
    {.name = "products", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_staff_product_list, products), .has_extra = true, .extra = offsetof(struct api_staff_product_list, products_count), .minimum = 0, .maximum = 100, .item = &item_api_staff_product_list_products},
};
const struct shape shape_staff_product_list = {"StaffProductList", sizeof(struct api_staff_product_list), fields_staff_product_list, 1};

static const struct field fields_staff_product_edit[] = {
    {.name = "name_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_product_edit, name_zh), .minimum = 1, .maximum = 100},
    {.name = "name_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_staff_product_edit, name_en), .minimum = 1, .maximum = 100},
    {.name = "term_years", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_product_edit, term_years), .minimum = 1, .maximum = 10},
    {.name = "available", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_staff_product_edit, available), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "reviews_needed", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_staff_product_edit, reviews_needed), .minimum = 1, .maximum = 2},
};
const struct shape shape_staff_product_edit = {"StaffProductEdit", sizeof(struct api_staff_product_edit), fields_staff_product_edit, 5};

static const struct field fields_product_price_create[] = {
    {.name = "price_fen", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_product_price_create, price_fen), .minimum = 1, .maximum = 100000000},
    {.name = "from_day", .kind = FIELD_TEXT, .format = FORMAT_DATE, .required = true, .offset = offsetof(struct api_product_price_create, from_day), .minimum = 0, .maximum = 10},
};
const struct shape shape_product_price_create = {"ProductPriceCreate", sizeof(struct api_product_price_create), fields_product_price_create, 2};

static const struct field fields_agreement_version_summary[] = {
    {.name = "kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement_version_summary, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_0},
    {.name = "agreement_version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_agreement_version_summary, agreement_version), .minimum = 1, .maximum = 1000000},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement_version_summary, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_66},
    {.name = "title_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement_version_summary, title_zh), .minimum = 0, .maximum = 200},
    {.name = "title_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement_version_summary, title_en), .minimum = 0, .maximum = 200},
    {.name = "published_at", .kind = FIELD_TIME, .offset = offsetof(struct api_agreement_version_summary, published_at), .minimum = 0, .maximum = 35},
    {.name = "updated_at", .kind = FIELD_TIME, .offset = offsetof(struct api_agreement_version_summary, updated_at), .minimum = 0, .maximum = 35},
    {.name = "staff_name", .kind = FIELD_TEXT, .offset = offsetof(struct api_agreement_version_summary, staff_name), .minimum = 0, .maximum = 100},
    {.name = "version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_agreement_version_summary, version), .minimum = 1, .maximum = 2147483647},
};
const struct shape shape_agreement_version_summary = {"AgreementVersionSummary", sizeof(struct api_agreement_version_summary), fields_agreement_version_summary, 9};

static const struct field fields_agreement_version_list[] = {
    {.name = "versions", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_agreement_version_list, versions), .has_extra = true, .extra = offsetof(struct api_agreement_version_list, versions_count), .minimum = 0, .maximum = 100, .item = &item_api_agreement_version_list_versions},
    {.name = "page", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_agreement_version_list, page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_agreement_version_list, page_size), .minimum = 1, .maximum = 100},
    {.name = "total", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_agreement_version_list, total), .minimum = 0, .maximum = 2147483647},
};
const struct shape shape_agreement_version_list = {"AgreementVersionList", sizeof(struct api_agreement_version_list), fields_agreement_version_list, 4};

static const struct field fields_agreement_version_begin[] = {
    {.name = "kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement_version_begin, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_0},
};
const struct shape shape_agreement_version_begin = {"AgreementVersionBegin", sizeof(struct api_agreement_version_begin), fields_agreement_version_begin, 1};

static const struct field fields_agreement_version[] = {
    {.name = "summary", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_agreement_version, summary), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_agreement_version_summary, .pointer = false},
    {.name = "body_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement_version, body_zh), .minimum = 0, .maximum = 40000},
    {.name = "body_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement_version, body_en), .minimum = 0, .maximum = 80000},
};
const struct shape shape_agreement_version = {"AgreementVersion", sizeof(struct api_agreement_version), fields_agreement_version, 3};

static const struct field fields_agreement_version_write[] = {
    {.name = "title_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement_version_write, title_zh), .minimum = 1, .maximum = 200},
    {.name = "title_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement_version_write, title_en), .minimum = 1, .maximum = 200},
    {.name = "body_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement_version_write, body_zh), .minimum = 1, .maximum = 12000},
    {.name = "body_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_agreement_version_write, body_en), .minimum = 1, .maximum = 24000},
};
const struct shape shape_agreement_version_write = {"AgreementVersionWrite", sizeof(struct api_agreement_version_write), fields_agreement_version_write, 4};

static const struct field fields_agreement_publication[] = {
    {.name = "at", .kind = FIELD_TIME, .offset = offsetof(struct api_agreement_publication, at), .minimum = 0, .maximum = 35},
};
const struct shape shape_agreement_publication = {"AgreementPublication", sizeof(struct api_agreement_publication), fields_agreement_publication, 1};

static const struct field fields_relying_party_summary[] = {
    {.name = "relying_party_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_relying_party_summary, relying_party_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "identifier", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_summary, identifier), .minimum = 2, .maximum = 40, .pattern = 18},
    {.name = "name_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_summary, name_zh), .minimum = 0, .maximum = 100},
    {.name = "name_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_summary, name_en), .minimum = 0, .maximum = 100},
    {.name = "origin", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_summary, origin), .minimum = 0, .maximum = 260},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_summary, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_67},
    {.name = "updated_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_relying_party_summary, updated_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_relying_party_summary = {"RelyingPartySummary", sizeof(struct api_relying_party_summary), fields_relying_party_summary, 7};

static const struct field fields_relying_party_list[] = {
    {.name = "relying_parties", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_relying_party_list, relying_parties), .has_extra = true, .extra = offsetof(struct api_relying_party_list, relying_parties_count), .minimum = 0, .maximum = 100, .item = &item_api_relying_party_list_relying_parties},
    {.name = "next_cursor", .kind = FIELD_TEXT, .offset = offsetof(struct api_relying_party_list, next_cursor), .minimum = 0, .maximum = 200},
};
const struct shape shape_relying_party_list = {"RelyingPartyList", sizeof(struct api_relying_party_list), fields_relying_party_list, 2};

static const struct field fields_relying_party_create[] = {
    {.name = "identifier", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_create, identifier), .minimum = 2, .maximum = 40, .pattern = 18},
    {.name = "name_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_create, name_zh), .minimum = 1, .maximum = 100},
    {.name = "name_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_create, name_en), .minimum = 1, .maximum = 100},
    {.name = "origin", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_create, origin), .minimum = 1, .maximum = 260},
    {.name = "webhook_url", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_create, webhook_url), .minimum = 1, .maximum = 512},
    {.name = "sessions_per_second", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_relying_party_create, sessions_per_second), .minimum = 1, .maximum = 1000},
    {.name = "sessions_per_holder", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_relying_party_create, sessions_per_holder), .minimum = 1, .maximum = 1000},
};
const struct shape shape_relying_party_create = {"RelyingPartyCreate", sizeof(struct api_relying_party_create), fields_relying_party_create, 7};

static const struct field fields_relying_party_key[] = {
    {.name = "key_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_relying_party_key, key_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "algorithm", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_key, algorithm), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_68},
    {.name = "fingerprint_sha256", .kind = FIELD_TEXT, .format = FORMAT_HEX, .required = true, .offset = offsetof(struct api_relying_party_key, fingerprint_sha256), .minimum = 64, .maximum = 64, .pattern = 7},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_relying_party_key, created_at), .minimum = 0, .maximum = 35},
    {.name = "withdrawn_at", .kind = FIELD_TIME, .offset = offsetof(struct api_relying_party_key, withdrawn_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_relying_party_key = {"RelyingPartyKey", sizeof(struct api_relying_party_key), fields_relying_party_key, 5};

static const struct field fields_relying_party_secret[] = {
    {.name = "secret_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_relying_party_secret, secret_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_relying_party_secret, created_at), .minimum = 0, .maximum = 35},
    {.name = "ends_at", .kind = FIELD_TIME, .offset = offsetof(struct api_relying_party_secret, ends_at), .minimum = 0, .maximum = 35},
};
const struct shape shape_relying_party_secret = {"RelyingPartySecret", sizeof(struct api_relying_party_secret), fields_relying_party_secret, 3};

static const struct field fields_relying_party[] = {
    {.name = "relying_party_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_relying_party, relying_party_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "identifier", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party, identifier), .minimum = 2, .maximum = 40, .pattern = 18},
    {.name = "name_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party, name_zh), .minimum = 0, .maximum = 100},
    {.name = "name_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party, name_en), .minimum = 0, .maximum = 100},
    {.name = "origin", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party, origin), .minimum = 0, .maximum = 260},
    {.name = "webhook_url", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party, webhook_url), .minimum = 0, .maximum = 512},
    {.name = "sessions_per_second", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_relying_party, sessions_per_second), .minimum = 1, .maximum = 1000},
    {.name = "sessions_per_holder", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_relying_party, sessions_per_holder), .minimum = 1, .maximum = 1000},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_67},
    {.name = "suspend_reason", .kind = FIELD_TEXT, .offset = offsetof(struct api_relying_party, suspend_reason), .minimum = 0, .maximum = 500},
    {.name = "suspended_at", .kind = FIELD_TIME, .offset = offsetof(struct api_relying_party, suspended_at), .minimum = 0, .maximum = 35},
    {.name = "keys", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_relying_party, keys), .has_extra = true, .extra = offsetof(struct api_relying_party, keys_count), .minimum = 0, .maximum = 50, .item = &item_api_relying_party_keys},
    {.name = "secrets", .kind = FIELD_ARRAY, .required = true, .offset = offsetof(struct api_relying_party, secrets), .has_extra = true, .extra = offsetof(struct api_relying_party, secrets_count), .minimum = 0, .maximum = 5, .item = &item_api_relying_party_secrets},
    {.name = "created_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_relying_party, created_at), .minimum = 0, .maximum = 35},
    {.name = "updated_at", .kind = FIELD_TIME, .required = true, .offset = offsetof(struct api_relying_party, updated_at), .minimum = 0, .maximum = 35},
    {.name = "version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_relying_party, version), .minimum = 1, .maximum = 2147483647},
};
const struct shape shape_relying_party = {"RelyingParty", sizeof(struct api_relying_party), fields_relying_party, 16};

static const struct field fields_relying_party_edit[] = {
    {.name = "name_zh", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_edit, name_zh), .minimum = 1, .maximum = 100},
    {.name = "name_en", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_edit, name_en), .minimum = 1, .maximum = 100},
    {.name = "origin", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_edit, origin), .minimum = 1, .maximum = 260},
    {.name = "webhook_url", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_edit, webhook_url), .minimum = 1, .maximum = 512},
    {.name = "sessions_per_second", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_relying_party_edit, sessions_per_second), .minimum = 1, .maximum = 1000},
    {.name = "sessions_per_holder", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_relying_party_edit, sessions_per_holder), .minimum = 1, .maximum = 1000},
};
const struct shape shape_relying_party_edit = {"RelyingPartyEdit", sizeof(struct api_relying_party_edit), fields_relying_party_edit, 6};

static const struct field fields_relying_party_key_create[] = {
    {.name = "public_key_pem", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_key_create, public_key_pem), .minimum = 1, .maximum = 1000},
};
const struct shape shape_relying_party_key_create = {"RelyingPartyKeyCreate", sizeof(struct api_relying_party_key_create), fields_relying_party_key_create, 1};

static const struct field fields_relying_party_secret_made[] = {
    {.name = "secret_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_relying_party_secret_made, secret_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "secret", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_relying_party_secret_made, secret), .minimum = 0, .maximum = 100},
    {.name = "relying_party", .kind = FIELD_OBJECT, .required = true, .offset = offsetof(struct api_relying_party_secret_made, relying_party), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .shape = &shape_relying_party, .pointer = false},
};
const struct shape shape_relying_party_secret_made = {"RelyingPartySecretMade", sizeof(struct api_relying_party_secret_made), fields_relying_party_secret_made, 3};

static const struct field fields_webhook_test[] = {
    {.name = "webhook_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct api_webhook_test, webhook_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "delivered", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_webhook_test, delivered), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
    {.name = "failure", .kind = FIELD_TEXT, .offset = offsetof(struct api_webhook_test, failure), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_69},
    {.name = "http_status", .kind = FIELD_INTEGER, .offset = offsetof(struct api_webhook_test, http_status), .has_extra = true, .extra = offsetof(struct api_webhook_test, has_http_status), .minimum = 100, .maximum = 999},
};
const struct shape shape_webhook_test = {"WebhookTest", sizeof(struct api_webhook_test), fields_webhook_test, 4};

static const struct field fields_health_part[] = {
    {.name = "name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_health_part, name), .minimum = 0, .maximum = 40},
    {.name = "ok", .kind = FIELD_BOOLEAN, .required = true, .offset = offsetof(struct api_health_part, ok), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_health_part = {"HealthPart", sizeof(struct api_health_part), fields_health_part, 2};

static const struct field fields_health[] = {
    {.name = "status", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_health, status), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_70},
    {.name = "parts", .kind = FIELD_ARRAY, .offset = offsetof(struct api_health, parts), .has_extra = true, .extra = offsetof(struct api_health, parts_count), .minimum = 0, .maximum = 10, .item = &item_api_health_parts},
};
const struct shape shape_health = {"Health", sizeof(struct api_health), fields_health, 2};

static const struct field fields_problem[] = {
    {.name = "type", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_problem, type), .minimum = 0, .maximum = 200},
    {.name = "title", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_problem, title), .minimum = 0, .maximum = 200},
    {.name = "status", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct api_problem, status), .minimum = 400, .maximum = 599},
    {.name = "detail", .kind = FIELD_TEXT, .offset = offsetof(struct api_problem, detail), .minimum = 0, .maximum = 500},
    {.name = "instance", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_problem, instance), .minimum = 0, .maximum = 100},
    {.name = "code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct api_problem, code), .minimum = 0, .maximum = 60},
    {.name = "errors", .kind = FIELD_ARRAY, .offset = offsetof(struct api_problem, errors), .has_extra = true, .extra = offsetof(struct api_problem, errors_count), .minimum = 0, .maximum = 24, .item = &item_api_problem_errors},
    {.name = "reference", .kind = FIELD_TEXT, .offset = offsetof(struct api_problem, reference), .minimum = 0, .maximum = 100},
    {.name = "retry_after_seconds", .kind = FIELD_INTEGER, .offset = offsetof(struct api_problem, retry_after_seconds), .has_extra = true, .extra = offsetof(struct api_problem, has_retry_after_seconds), .minimum = 0, .maximum = 100000000},
    {.name = "tries_left", .kind = FIELD_INTEGER, .offset = offsetof(struct api_problem, tries_left), .has_extra = true, .extra = offsetof(struct api_problem, has_tries_left), .minimum = 1, .maximum = 10},
};
const struct shape shape_problem = {"Problem", sizeof(struct api_problem), fields_problem, 10};

static const struct field fields_path_agreement_show[] = {
    {.name = "agreement_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct agreement_show_input, agreement_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_0},
};
const struct shape shape_path_agreement_show = {"path", sizeof(struct agreement_show_input), fields_path_agreement_show, 1};

static const struct field fields_query_authorization_list[] = {
    {.name = "page", .kind = FIELD_INTEGER, .offset = offsetof(struct authorization_list_input, page), .has_extra = true, .extra = offsetof(struct authorization_list_input, has_page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .offset = offsetof(struct authorization_list_input, page_size), .has_extra = true, .extra = offsetof(struct authorization_list_input, has_page_size), .minimum = 1, .maximum = 100},
    {.name = "history", .kind = FIELD_BOOLEAN, .offset = offsetof(struct authorization_list_input, history), .has_extra = true, .extra = offsetof(struct authorization_list_input, has_history), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_query_authorization_list = {"query", sizeof(struct authorization_list_input), fields_query_authorization_list, 3};

static const struct field fields_path_authorization_show[] = {
    {.name = "authorization_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct authorization_show_input, authorization_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_authorization_show = {"path", sizeof(struct authorization_show_input), fields_path_authorization_show, 1};

static const struct field fields_path_authorization_letter_show[] = {
    {.name = "authorization_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct authorization_letter_show_input, authorization_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_authorization_letter_show = {"path", sizeof(struct authorization_letter_show_input), fields_path_authorization_letter_show, 1};

static const struct field fields_query_batch_company_list[] = {
    {.name = "page", .kind = FIELD_INTEGER, .offset = offsetof(struct batch_company_list_input, page), .has_extra = true, .extra = offsetof(struct batch_company_list_input, has_page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .offset = offsetof(struct batch_company_list_input, page_size), .has_extra = true, .extra = offsetof(struct batch_company_list_input, has_page_size), .minimum = 1, .maximum = 100},
};
const struct shape shape_query_batch_company_list = {"query", sizeof(struct batch_company_list_input), fields_query_batch_company_list, 2};

static const struct field fields_path_batch_show[] = {
    {.name = "batch_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct batch_show_input, batch_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_batch_show = {"path", sizeof(struct batch_show_input), fields_path_batch_show, 1};

static const struct field fields_path_batch_row_list[] = {
    {.name = "batch_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct batch_row_list_input, batch_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_batch_row_list = {"path", sizeof(struct batch_row_list_input), fields_path_batch_row_list, 1};

static const struct field fields_query_batch_row_list[] = {
    {.name = "page", .kind = FIELD_INTEGER, .offset = offsetof(struct batch_row_list_input, page), .has_extra = true, .extra = offsetof(struct batch_row_list_input, has_page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .offset = offsetof(struct batch_row_list_input, page_size), .has_extra = true, .extra = offsetof(struct batch_row_list_input, has_page_size), .minimum = 1, .maximum = 100},
    {.name = "wrong", .kind = FIELD_BOOLEAN, .offset = offsetof(struct batch_row_list_input, wrong), .has_extra = true, .extra = offsetof(struct batch_row_list_input, has_wrong), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_query_batch_row_list = {"query", sizeof(struct batch_row_list_input), fields_query_batch_row_list, 3};

static const struct field fields_path_batch_rows_put[] = {
    {.name = "batch_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct batch_rows_put_input, batch_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_batch_rows_put = {"path", sizeof(struct batch_rows_put_input), fields_path_batch_rows_put, 1};

static const struct field fields_path_batch_row_mend[] = {
    {.name = "batch_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct batch_row_mend_input, batch_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "line", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct batch_row_mend_input, line), .minimum = 1, .maximum = 1000000},
};
const struct shape shape_path_batch_row_mend = {"path", sizeof(struct batch_row_mend_input), fields_path_batch_row_mend, 2};

static const struct field fields_path_batch_row_delete[] = {
    {.name = "batch_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct batch_row_delete_input, batch_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "line", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct batch_row_delete_input, line), .minimum = 1, .maximum = 1000000},
};
const struct shape shape_path_batch_row_delete = {"path", sizeof(struct batch_row_delete_input), fields_path_batch_row_delete, 2};

static const struct field fields_path_batch_submit[] = {
    {.name = "batch_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct batch_submit_input, batch_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_batch_submit = {"path", sizeof(struct batch_submit_input), fields_path_batch_submit, 1};

static const struct field fields_query_certificate_list[] = {
    {.name = "page", .kind = FIELD_INTEGER, .offset = offsetof(struct certificate_list_input, page), .has_extra = true, .extra = offsetof(struct certificate_list_input, has_page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .offset = offsetof(struct certificate_list_input, page_size), .has_extra = true, .extra = offsetof(struct certificate_list_input, has_page_size), .minimum = 1, .maximum = 100},
};
const struct shape shape_query_certificate_list = {"query", sizeof(struct certificate_list_input), fields_query_certificate_list, 2};

static const struct field fields_path_certificate_show[] = {
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct certificate_show_input, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_certificate_show = {"path", sizeof(struct certificate_show_input), fields_path_certificate_show, 1};

static const struct field fields_path_certificate_chain[] = {
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct certificate_chain_input, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_certificate_chain = {"path", sizeof(struct certificate_chain_input), fields_path_certificate_chain, 1};

static const struct field fields_path_extension_show[] = {
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct extension_show_input, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_extension_show = {"path", sizeof(struct extension_show_input), fields_path_extension_show, 1};

static const struct field fields_path_extension_create[] = {
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct extension_create_input, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_extension_create = {"path", sizeof(struct extension_create_input), fields_path_extension_create, 1};

static const struct field fields_path_claim_show[] = {
    {.name = "claim_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct claim_show_input, claim_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_claim_show = {"path", sizeof(struct claim_show_input), fields_path_claim_show, 1};

static const struct field fields_path_claim_key_create[] = {
    {.name = "claim_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct claim_key_create_input, claim_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_claim_key_create = {"path", sizeof(struct claim_key_create_input), fields_path_claim_key_create, 1};

static const struct field fields_path_claim_round_create[] = {
    {.name = "claim_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct claim_round_create_input, claim_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_claim_round_create = {"path", sizeof(struct claim_round_create_input), fields_path_claim_round_create, 1};

static const struct field fields_path_claim_sign[] = {
    {.name = "claim_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct claim_sign_input, claim_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_claim_sign = {"path", sizeof(struct claim_sign_input), fields_path_claim_sign, 1};

static const struct field fields_query_download_list[] = {
    {.name = "page", .kind = FIELD_INTEGER, .offset = offsetof(struct download_list_input, page), .has_extra = true, .extra = offsetof(struct download_list_input, has_page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .offset = offsetof(struct download_list_input, page_size), .has_extra = true, .extra = offsetof(struct download_list_input, has_page_size), .minimum = 1, .maximum = 100},
};
const struct shape shape_query_download_list = {"query", sizeof(struct download_list_input), fields_query_download_list, 2};

static const struct field fields_path_download_file_show[] = {
    {.name = "download_item_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct download_file_show_input, download_item_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_download_file_show = {"path", sizeof(struct download_file_show_input), fields_path_download_file_show, 1};

static const struct field fields_path_form_show[] = {
    {.name = "form_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct form_show_input, form_name), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_71},
};
const struct shape shape_path_form_show = {"path", sizeof(struct form_show_input), fields_path_form_show, 1};

static const struct field fields_path_identity_verification_show[] = {
    {.name = "verification_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct identity_verification_show_input, verification_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_identity_verification_show = {"path", sizeof(struct identity_verification_show_input), fields_path_identity_verification_show, 1};

static const struct field fields_path_identity_verification_qr[] = {
    {.name = "verification_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct identity_verification_qr_input, verification_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_identity_verification_qr = {"path", sizeof(struct identity_verification_qr_input), fields_path_identity_verification_qr, 1};

static const struct field fields_query_invoice_list[] = {
    {.name = "order_number", .kind = FIELD_TEXT, .offset = offsetof(struct invoice_list_input, order_number), .minimum = 0, .maximum = 40},
    {.name = "title", .kind = FIELD_TEXT, .offset = offsetof(struct invoice_list_input, title), .minimum = 0, .maximum = 100},
    {.name = "page", .kind = FIELD_INTEGER, .offset = offsetof(struct invoice_list_input, page), .has_extra = true, .extra = offsetof(struct invoice_list_input, has_page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .offset = offsetof(struct invoice_list_input, page_size), .has_extra = true, .extra = offsetof(struct invoice_list_input, has_page_size), .minimum = 1, .maximum = 100},
};
const struct shape shape_query_invoice_list = {"query", sizeof(struct invoice_list_input), fields_query_invoice_list, 4};

static const struct field fields_path_invoice_show[] = {
    {.name = "invoice_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct invoice_show_input, invoice_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_invoice_show = {"path", sizeof(struct invoice_show_input), fields_path_invoice_show, 1};

static const struct field fields_path_invoice_correction_create[] = {
    {.name = "invoice_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct invoice_correction_create_input, invoice_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_invoice_correction_create = {"path", sizeof(struct invoice_correction_create_input), fields_path_invoice_correction_create, 1};

static const struct field fields_path_invoice_delivery_create[] = {
    {.name = "invoice_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct invoice_delivery_create_input, invoice_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_invoice_delivery_create = {"path", sizeof(struct invoice_delivery_create_input), fields_path_invoice_delivery_create, 1};

static const struct field fields_path_invoice_file_show[] = {
    {.name = "invoice_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct invoice_file_show_input, invoice_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "invoice_format", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct invoice_file_show_input, invoice_format), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_37},
};
const struct shape shape_path_invoice_file_show = {"path", sizeof(struct invoice_file_show_input), fields_path_invoice_file_show, 2};

static const struct field fields_path_key_use_round_create[] = {
    {.name = "key_use_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct key_use_round_create_input, key_use_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_key_use_round_create = {"path", sizeof(struct key_use_round_create_input), fields_path_key_use_round_create, 1};

static const struct field fields_path_key_use_sign[] = {
    {.name = "key_use_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct key_use_sign_input, key_use_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_key_use_sign = {"path", sizeof(struct key_use_sign_input), fields_path_key_use_sign, 1};

static const struct field fields_path_login_scan_show[] = {
    {.name = "scan_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct login_scan_show_input, scan_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_login_scan_show = {"path", sizeof(struct login_scan_show_input), fields_path_login_scan_show, 1};

static const struct field fields_path_login_scan_qr[] = {
    {.name = "scan_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct login_scan_qr_input, scan_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_login_scan_qr = {"path", sizeof(struct login_scan_qr_input), fields_path_login_scan_qr, 1};

static const struct field fields_path_me_export_fetch[] = {
    {.name = "export_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct me_export_fetch_input, export_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_me_export_fetch = {"path", sizeof(struct me_export_fetch_input), fields_path_me_export_fetch, 1};

static const struct field fields_query_order_list[] = {
    {.name = "page", .kind = FIELD_INTEGER, .offset = offsetof(struct order_list_input, page), .has_extra = true, .extra = offsetof(struct order_list_input, has_page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .offset = offsetof(struct order_list_input, page_size), .has_extra = true, .extra = offsetof(struct order_list_input, has_page_size), .minimum = 1, .maximum = 100},
    {.name = "order_number", .kind = FIELD_TEXT, .offset = offsetof(struct order_list_input, order_number), .minimum = 1, .maximum = 19, .pattern = 19},
    {.name = "holder", .kind = FIELD_TEXT, .offset = offsetof(struct order_list_input, holder), .minimum = 1, .maximum = 200},
    {.name = "state", .kind = FIELD_TEXT, .offset = offsetof(struct order_list_input, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_13},
};
const struct shape shape_query_order_list = {"query", sizeof(struct order_list_input), fields_query_order_list, 5};

static const struct field fields_path_order_show[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_show_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_show = {"path", sizeof(struct order_show_input), fields_path_order_show, 1};

static const struct field fields_path_order_delete[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_delete_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_delete = {"path", sizeof(struct order_delete_input), fields_path_order_delete, 1};

static const struct field fields_path_order_binding_list[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_binding_list_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_binding_list = {"path", sizeof(struct order_binding_list_input), fields_path_order_binding_list, 1};

static const struct field fields_query_order_binding_list[] = {
    {.name = "page", .kind = FIELD_INTEGER, .offset = offsetof(struct order_binding_list_input, page), .has_extra = true, .extra = offsetof(struct order_binding_list_input, has_page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .offset = offsetof(struct order_binding_list_input, page_size), .has_extra = true, .extra = offsetof(struct order_binding_list_input, has_page_size), .minimum = 1, .maximum = 100},
};
const struct shape shape_query_order_binding_list = {"query", sizeof(struct order_binding_list_input), fields_query_order_binding_list, 2};

static const struct field fields_path_order_cancel[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_cancel_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_cancel = {"path", sizeof(struct order_cancel_input), fields_path_order_cancel, 1};

static const struct field fields_path_order_decline[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_decline_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_decline = {"path", sizeof(struct order_decline_input), fields_path_order_decline, 1};

static const struct field fields_path_order_delivery_show[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_delivery_show_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_delivery_show = {"path", sizeof(struct order_delivery_show_input), fields_path_order_delivery_show, 1};

static const struct field fields_path_order_delivery_put[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_delivery_put_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_delivery_put = {"path", sizeof(struct order_delivery_put_input), fields_path_order_delivery_put, 1};

static const struct field fields_path_order_save[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_save_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_save = {"path", sizeof(struct order_save_input), fields_path_order_save, 1};

static const struct field fields_path_order_timeline[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_timeline_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_timeline = {"path", sizeof(struct order_timeline_input), fields_path_order_timeline, 1};

static const struct field fields_path_order_form_fill[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_form_fill_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "form_name", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct order_form_fill_input, form_name), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_71},
};
const struct shape shape_path_order_form_fill = {"path", sizeof(struct order_form_fill_input), fields_path_order_form_fill, 2};

static const struct field fields_path_order_handler_code_create[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_handler_code_create_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_handler_code_create = {"path", sizeof(struct order_handler_code_create_input), fields_path_order_handler_code_create, 1};

static const struct field fields_path_order_handler_prove[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_handler_prove_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_handler_prove = {"path", sizeof(struct order_handler_prove_input), fields_path_order_handler_prove, 1};

static const struct field fields_path_material_show[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct material_show_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "material_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct material_show_input, material_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_16},
};
const struct shape shape_path_material_show = {"path", sizeof(struct material_show_input), fields_path_material_show, 2};

static const struct field fields_path_material_put[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct material_put_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "material_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct material_put_input, material_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_16},
};
const struct shape shape_path_material_put = {"path", sizeof(struct material_put_input), fields_path_material_put, 2};

static const struct field fields_path_material_delete[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct material_delete_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "material_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct material_delete_input, material_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_16},
};
const struct shape shape_path_material_delete = {"path", sizeof(struct material_delete_input), fields_path_material_delete, 2};

static const struct field fields_path_payment_create[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct payment_create_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_payment_create = {"path", sizeof(struct payment_create_input), fields_path_payment_create, 1};

static const struct field fields_path_order_price_accept[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_price_accept_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_price_accept = {"path", sizeof(struct order_price_accept_input), fields_path_order_price_accept, 1};

static const struct field fields_path_refund_create[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct refund_create_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_refund_create = {"path", sizeof(struct refund_create_input), fields_path_refund_create, 1};

static const struct field fields_path_order_renewal_show[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_renewal_show_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_renewal_show = {"path", sizeof(struct order_renewal_show_input), fields_path_order_renewal_show, 1};

static const struct field fields_path_order_renewal_create[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_renewal_create_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_renewal_create = {"path", sizeof(struct order_renewal_create_input), fields_path_order_renewal_create, 1};

static const struct field fields_path_order_resubmit[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_resubmit_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_resubmit = {"path", sizeof(struct order_resubmit_input), fields_path_order_resubmit, 1};

static const struct field fields_path_order_reveal[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_reveal_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_reveal = {"path", sizeof(struct order_reveal_input), fields_path_order_reveal, 1};

static const struct field fields_path_order_submit[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_submit_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_submit = {"path", sizeof(struct order_submit_input), fields_path_order_submit, 1};

static const struct field fields_path_order_unbinding_create[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct order_unbinding_create_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_order_unbinding_create = {"path", sizeof(struct order_unbinding_create_input), fields_path_order_unbinding_create, 1};

static const struct field fields_path_payment_show[] = {
    {.name = "payment_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct payment_show_input, payment_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_payment_show = {"path", sizeof(struct payment_show_input), fields_path_payment_show, 1};

static const struct field fields_path_payment_qr[] = {
    {.name = "payment_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct payment_qr_input, payment_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_payment_qr = {"path", sizeof(struct payment_qr_input), fields_path_payment_qr, 1};

static const struct field fields_query_reminder_list[] = {
    {.name = "page", .kind = FIELD_INTEGER, .offset = offsetof(struct reminder_list_input, page), .has_extra = true, .extra = offsetof(struct reminder_list_input, has_page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .offset = offsetof(struct reminder_list_input, page_size), .has_extra = true, .extra = offsetof(struct reminder_list_input, has_page_size), .minimum = 1, .maximum = 100},
    {.name = "open", .kind = FIELD_BOOLEAN, .offset = offsetof(struct reminder_list_input, open), .has_extra = true, .extra = offsetof(struct reminder_list_input, has_open), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_query_reminder_list = {"query", sizeof(struct reminder_list_input), fields_query_reminder_list, 3};

static const struct field fields_path_reminder_see[] = {
    {.name = "reminder_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct reminder_see_input, reminder_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_reminder_see = {"path", sizeof(struct reminder_see_input), fields_path_reminder_see, 1};

static const struct field fields_path_renewal_scan_show[] = {
    {.name = "scan_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct renewal_scan_show_input, scan_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_renewal_scan_show = {"path", sizeof(struct renewal_scan_show_input), fields_path_renewal_scan_show, 1};

static const struct field fields_path_renewal_scan_qr[] = {
    {.name = "scan_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct renewal_scan_qr_input, scan_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_renewal_scan_qr = {"path", sizeof(struct renewal_scan_qr_input), fields_path_renewal_scan_qr, 1};

static const struct field fields_query_represented_certificate_list[] = {
    {.name = "page", .kind = FIELD_INTEGER, .offset = offsetof(struct represented_certificate_list_input, page), .has_extra = true, .extra = offsetof(struct represented_certificate_list_input, has_page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .offset = offsetof(struct represented_certificate_list_input, page_size), .has_extra = true, .extra = offsetof(struct represented_certificate_list_input, has_page_size), .minimum = 1, .maximum = 100},
};
const struct shape shape_query_represented_certificate_list = {"query", sizeof(struct represented_certificate_list_input), fields_query_represented_certificate_list, 2};

static const struct field fields_path_scan_choose[] = {
    {.name = "scan_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct scan_choose_input, scan_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_scan_choose = {"path", sizeof(struct scan_choose_input), fields_path_scan_choose, 1};

static const struct field fields_path_scan_confirm[] = {
    {.name = "scan_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct scan_confirm_input, scan_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_scan_confirm = {"path", sizeof(struct scan_confirm_input), fields_path_scan_confirm, 1};

static const struct field fields_path_scan_refuse[] = {
    {.name = "scan_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct scan_refuse_input, scan_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_scan_refuse = {"path", sizeof(struct scan_refuse_input), fields_path_scan_refuse, 1};

static const struct field fields_query_seal_list[] = {
    {.name = "page", .kind = FIELD_INTEGER, .offset = offsetof(struct seal_list_input, page), .has_extra = true, .extra = offsetof(struct seal_list_input, has_page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .offset = offsetof(struct seal_list_input, page_size), .has_extra = true, .extra = offsetof(struct seal_list_input, has_page_size), .minimum = 1, .maximum = 100},
};
const struct shape shape_query_seal_list = {"query", sizeof(struct seal_list_input), fields_query_seal_list, 2};

static const struct field fields_path_seal_picture_show[] = {
    {.name = "seal_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct seal_picture_show_input, seal_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_seal_picture_show = {"path", sizeof(struct seal_picture_show_input), fields_path_seal_picture_show, 1};

static const struct field fields_path_session_end[] = {
    {.name = "session_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct session_end_input, session_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_session_end = {"path", sizeof(struct session_end_input), fields_path_session_end, 1};

static const struct field fields_query_agreement_version_list[] = {
    {.name = "kind", .kind = FIELD_TEXT, .offset = offsetof(struct agreement_version_list_input, kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_0},
    {.name = "page", .kind = FIELD_INTEGER, .offset = offsetof(struct agreement_version_list_input, page), .has_extra = true, .extra = offsetof(struct agreement_version_list_input, has_page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .offset = offsetof(struct agreement_version_list_input, page_size), .has_extra = true, .extra = offsetof(struct agreement_version_list_input, has_page_size), .minimum = 1, .maximum = 100},
};
const struct shape shape_query_agreement_version_list = {"query", sizeof(struct agreement_version_list_input), fields_query_agreement_version_list, 3};

static const struct field fields_path_agreement_version_show[] = {
    {.name = "agreement_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct agreement_version_show_input, agreement_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_0},
    {.name = "agreement_version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct agreement_version_show_input, agreement_version), .minimum = 1, .maximum = 1000000},
};
const struct shape shape_path_agreement_version_show = {"path", sizeof(struct agreement_version_show_input), fields_path_agreement_version_show, 2};

static const struct field fields_path_agreement_version_write[] = {
    {.name = "agreement_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct agreement_version_write_input, agreement_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_0},
    {.name = "agreement_version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct agreement_version_write_input, agreement_version), .minimum = 1, .maximum = 1000000},
};
const struct shape shape_path_agreement_version_write = {"path", sizeof(struct agreement_version_write_input), fields_path_agreement_version_write, 2};

static const struct field fields_path_agreement_version_discard[] = {
    {.name = "agreement_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct agreement_version_discard_input, agreement_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_0},
    {.name = "agreement_version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct agreement_version_discard_input, agreement_version), .minimum = 1, .maximum = 1000000},
};
const struct shape shape_path_agreement_version_discard = {"path", sizeof(struct agreement_version_discard_input), fields_path_agreement_version_discard, 2};

static const struct field fields_path_agreement_version_publish[] = {
    {.name = "agreement_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct agreement_version_publish_input, agreement_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_0},
    {.name = "agreement_version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct agreement_version_publish_input, agreement_version), .minimum = 1, .maximum = 1000000},
};
const struct shape shape_path_agreement_version_publish = {"path", sizeof(struct agreement_version_publish_input), fields_path_agreement_version_publish, 2};

static const struct field fields_path_agreement_version_withhold[] = {
    {.name = "agreement_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct agreement_version_withhold_input, agreement_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_0},
    {.name = "agreement_version", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct agreement_version_withhold_input, agreement_version), .minimum = 1, .maximum = 1000000},
};
const struct shape shape_path_agreement_version_withhold = {"path", sizeof(struct agreement_version_withhold_input), fields_path_agreement_version_withhold, 2};

static const struct field fields_query_audit_entry_list[] = {
    {.name = "cursor", .kind = FIELD_TEXT, .offset = offsetof(struct audit_entry_list_input, cursor), .minimum = 1, .maximum = 200, .pattern = 4},
    {.name = "limit", .kind = FIELD_INTEGER, .offset = offsetof(struct audit_entry_list_input, limit), .has_extra = true, .extra = offsetof(struct audit_entry_list_input, has_limit), .minimum = 1, .maximum = 100},
    {.name = "action", .kind = FIELD_TEXT, .offset = offsetof(struct audit_entry_list_input, action), .minimum = 1, .maximum = 60, .pattern = 20},
    {.name = "actor_kind", .kind = FIELD_TEXT, .offset = offsetof(struct audit_entry_list_input, actor_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_24},
    {.name = "actor_id", .kind = FIELD_TEXT, .offset = offsetof(struct audit_entry_list_input, actor_id), .minimum = 1, .maximum = 20, .pattern = 19},
    {.name = "from", .kind = FIELD_TIME, .offset = offsetof(struct audit_entry_list_input, from), .minimum = 0, .maximum = 35},
    {.name = "before", .kind = FIELD_TIME, .offset = offsetof(struct audit_entry_list_input, before), .minimum = 0, .maximum = 35},
    {.name = "subject_kind", .kind = FIELD_TEXT, .offset = offsetof(struct audit_entry_list_input, subject_kind), .minimum = 1, .maximum = 40, .pattern = 10},
    {.name = "subject_id", .kind = FIELD_TEXT, .offset = offsetof(struct audit_entry_list_input, subject_id), .minimum = 1, .maximum = 20, .pattern = 19},
};
const struct shape shape_query_audit_entry_list = {"query", sizeof(struct audit_entry_list_input), fields_query_audit_entry_list, 9};

static const struct field fields_path_staff_certificate_show[] = {
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_certificate_show_input, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_certificate_show = {"path", sizeof(struct staff_certificate_show_input), fields_path_staff_certificate_show, 1};

static const struct field fields_path_certificate_resume[] = {
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct certificate_resume_input, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_certificate_resume = {"path", sizeof(struct certificate_resume_input), fields_path_certificate_resume, 1};

static const struct field fields_path_certificate_revoke[] = {
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct certificate_revoke_input, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_certificate_revoke = {"path", sizeof(struct certificate_revoke_input), fields_path_certificate_revoke, 1};

static const struct field fields_path_certificate_suspend[] = {
    {.name = "certificate_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct certificate_suspend_input, certificate_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_certificate_suspend = {"path", sizeof(struct certificate_suspend_input), fields_path_certificate_suspend, 1};

static const struct field fields_path_download_upload_delete[] = {
    {.name = "upload_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct download_upload_delete_input, upload_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_download_upload_delete = {"path", sizeof(struct download_upload_delete_input), fields_path_download_upload_delete, 1};

static const struct field fields_path_download_upload_piece_put[] = {
    {.name = "upload_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct download_upload_piece_put_input, upload_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "piece", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct download_upload_piece_put_input, piece), .minimum = 0, .maximum = 1024},
};
const struct shape shape_path_download_upload_piece_put = {"path", sizeof(struct download_upload_piece_put_input), fields_path_download_upload_piece_put, 2};

static const struct field fields_query_staff_download_list[] = {
    {.name = "page", .kind = FIELD_INTEGER, .offset = offsetof(struct staff_download_list_input, page), .has_extra = true, .extra = offsetof(struct staff_download_list_input, has_page), .minimum = 1, .maximum = 1000000},
    {.name = "page_size", .kind = FIELD_INTEGER, .offset = offsetof(struct staff_download_list_input, page_size), .has_extra = true, .extra = offsetof(struct staff_download_list_input, has_page_size), .minimum = 1, .maximum = 100},
};
const struct shape shape_query_staff_download_list = {"query", sizeof(struct staff_download_list_input), fields_query_staff_download_list, 2};

static const struct field fields_path_staff_download_change[] = {
    {.name = "download_item_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_download_change_input, download_item_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_download_change = {"path", sizeof(struct staff_download_change_input), fields_path_staff_download_change, 1};

static const struct field fields_path_staff_download_set_state[] = {
    {.name = "download_item_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_download_set_state_input, download_item_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct staff_download_set_state_input, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_26},
};
const struct shape shape_path_staff_download_set_state = {"path", sizeof(struct staff_download_set_state_input), fields_path_staff_download_set_state, 2};

static const struct field fields_query_staff_invoice_list[] = {
    {.name = "order_number", .kind = FIELD_TEXT, .offset = offsetof(struct staff_invoice_list_input, order_number), .minimum = 0, .maximum = 40},
    {.name = "state", .kind = FIELD_TEXT, .offset = offsetof(struct staff_invoice_list_input, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_39},
    {.name = "cursor", .kind = FIELD_TEXT, .offset = offsetof(struct staff_invoice_list_input, cursor), .minimum = 1, .maximum = 200, .pattern = 4},
    {.name = "limit", .kind = FIELD_INTEGER, .offset = offsetof(struct staff_invoice_list_input, limit), .has_extra = true, .extra = offsetof(struct staff_invoice_list_input, has_limit), .minimum = 1, .maximum = 100},
};
const struct shape shape_query_staff_invoice_list = {"query", sizeof(struct staff_invoice_list_input), fields_query_staff_invoice_list, 4};

static const struct field fields_path_staff_invoice_retry[] = {
    {.name = "invoice_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_invoice_retry_input, invoice_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_invoice_retry = {"path", sizeof(struct staff_invoice_retry_input), fields_path_staff_invoice_retry, 1};

static const struct field fields_path_staff_invoice_reverse[] = {
    {.name = "invoice_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_invoice_reverse_input, invoice_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_invoice_reverse = {"path", sizeof(struct staff_invoice_reverse_input), fields_path_staff_invoice_reverse, 1};

static const struct field fields_query_staff_order_list[] = {
    {.name = "cursor", .kind = FIELD_TEXT, .offset = offsetof(struct staff_order_list_input, cursor), .minimum = 1, .maximum = 200, .pattern = 4},
    {.name = "limit", .kind = FIELD_INTEGER, .offset = offsetof(struct staff_order_list_input, limit), .has_extra = true, .extra = offsetof(struct staff_order_list_input, has_limit), .minimum = 1, .maximum = 100},
    {.name = "mine", .kind = FIELD_BOOLEAN, .offset = offsetof(struct staff_order_list_input, mine), .has_extra = true, .extra = offsetof(struct staff_order_list_input, has_mine), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_query_staff_order_list = {"query", sizeof(struct staff_order_list_input), fields_query_staff_order_list, 3};

static const struct field fields_path_staff_order_show[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_order_show_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_order_show = {"path", sizeof(struct staff_order_show_input), fields_path_staff_order_show, 1};

static const struct field fields_path_staff_material_show[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_material_show_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "material_kind", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct staff_material_show_input, material_kind), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_16},
};
const struct shape shape_path_staff_material_show = {"path", sizeof(struct staff_material_show_input), fields_path_staff_material_show, 2};

static const struct field fields_path_staff_order_reveal[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_order_reveal_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_order_reveal = {"path", sizeof(struct staff_order_reveal_input), fields_path_staff_order_reveal, 1};

static const struct field fields_path_review_claim[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct review_claim_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_review_claim = {"path", sizeof(struct review_claim_input), fields_path_review_claim, 1};

static const struct field fields_path_review_release[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct review_release_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_review_release = {"path", sizeof(struct review_release_input), fields_path_review_release, 1};

static const struct field fields_path_review_create[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct review_create_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_review_create = {"path", sizeof(struct review_create_input), fields_path_review_create, 1};

static const struct field fields_query_staff_payment_list[] = {
    {.name = "cursor", .kind = FIELD_TEXT, .offset = offsetof(struct staff_payment_list_input, cursor), .minimum = 1, .maximum = 200, .pattern = 4},
    {.name = "limit", .kind = FIELD_INTEGER, .offset = offsetof(struct staff_payment_list_input, limit), .has_extra = true, .extra = offsetof(struct staff_payment_list_input, has_limit), .minimum = 1, .maximum = 100},
    {.name = "order_number", .kind = FIELD_TEXT, .offset = offsetof(struct staff_payment_list_input, order_number), .minimum = 1, .maximum = 19, .pattern = 19},
    {.name = "transaction_id", .kind = FIELD_TEXT, .offset = offsetof(struct staff_payment_list_input, transaction_id), .minimum = 1, .maximum = 64, .pattern = 21},
    {.name = "state", .kind = FIELD_TEXT, .offset = offsetof(struct staff_payment_list_input, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_19},
};
const struct shape shape_query_staff_payment_list = {"query", sizeof(struct staff_payment_list_input), fields_query_staff_payment_list, 5};

static const struct field fields_query_staff_person_list[] = {
    {.name = "role", .kind = FIELD_TEXT, .offset = offsetof(struct staff_person_list_input, role), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_52},
    {.name = "state", .kind = FIELD_TEXT, .offset = offsetof(struct staff_person_list_input, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_64},
    {.name = "cursor", .kind = FIELD_TEXT, .offset = offsetof(struct staff_person_list_input, cursor), .minimum = 1, .maximum = 200, .pattern = 4},
    {.name = "limit", .kind = FIELD_INTEGER, .offset = offsetof(struct staff_person_list_input, limit), .has_extra = true, .extra = offsetof(struct staff_person_list_input, has_limit), .minimum = 1, .maximum = 100},
};
const struct shape shape_query_staff_person_list = {"query", sizeof(struct staff_person_list_input), fields_query_staff_person_list, 4};

static const struct field fields_path_staff_person_show[] = {
    {.name = "staff_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_person_show_input, staff_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_person_show = {"path", sizeof(struct staff_person_show_input), fields_path_staff_person_show, 1};

static const struct field fields_path_staff_person_edit[] = {
    {.name = "staff_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_person_edit_input, staff_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_person_edit = {"path", sizeof(struct staff_person_edit_input), fields_path_staff_person_edit, 1};

static const struct field fields_path_staff_person_disable[] = {
    {.name = "staff_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_person_disable_input, staff_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_person_disable = {"path", sizeof(struct staff_person_disable_input), fields_path_staff_person_disable, 1};

static const struct field fields_path_staff_person_enable[] = {
    {.name = "staff_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_person_enable_input, staff_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_person_enable = {"path", sizeof(struct staff_person_enable_input), fields_path_staff_person_enable, 1};

static const struct field fields_path_staff_person_enrol[] = {
    {.name = "staff_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_person_enrol_input, staff_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_person_enrol = {"path", sizeof(struct staff_person_enrol_input), fields_path_staff_person_enrol, 1};

static const struct field fields_path_staff_person_roles_set[] = {
    {.name = "staff_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_person_roles_set_input, staff_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_person_roles_set = {"path", sizeof(struct staff_person_roles_set_input), fields_path_staff_person_roles_set, 1};

static const struct field fields_path_staff_person_sessions_end[] = {
    {.name = "staff_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_person_sessions_end_input, staff_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_person_sessions_end = {"path", sizeof(struct staff_person_sessions_end_input), fields_path_staff_person_sessions_end, 1};

static const struct field fields_query_production_list[] = {
    {.name = "after", .kind = FIELD_ID, .offset = offsetof(struct production_list_input, after), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_query_production_list = {"query", sizeof(struct production_list_input), fields_query_production_list, 1};

static const struct field fields_path_production_show[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct production_show_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_production_show = {"path", sizeof(struct production_show_input), fields_path_production_show, 1};

static const struct field fields_path_production_certificate[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct production_certificate_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_production_certificate = {"path", sizeof(struct production_certificate_input), fields_path_production_certificate, 1};

static const struct field fields_path_production_hand_over[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct production_hand_over_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_production_hand_over = {"path", sizeof(struct production_hand_over_input), fields_path_production_hand_over, 1};

static const struct field fields_path_production_make[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct production_make_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_production_make = {"path", sizeof(struct production_make_input), fields_path_production_make, 1};

static const struct field fields_path_staff_product_show[] = {
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct staff_product_show_input, product_code), .minimum = 1, .maximum = 40, .pattern = 6},
};
const struct shape shape_path_staff_product_show = {"path", sizeof(struct staff_product_show_input), fields_path_staff_product_show, 1};

static const struct field fields_path_staff_product_edit[] = {
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct staff_product_edit_input, product_code), .minimum = 1, .maximum = 40, .pattern = 6},
};
const struct shape shape_path_staff_product_edit = {"path", sizeof(struct staff_product_edit_input), fields_path_staff_product_edit, 1};

static const struct field fields_path_product_price_add[] = {
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct product_price_add_input, product_code), .minimum = 1, .maximum = 40, .pattern = 6},
};
const struct shape shape_path_product_price_add = {"path", sizeof(struct product_price_add_input), fields_path_product_price_add, 1};

static const struct field fields_path_product_price_withdraw[] = {
    {.name = "product_code", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct product_price_withdraw_input, product_code), .minimum = 1, .maximum = 40, .pattern = 6},
    {.name = "from_day", .kind = FIELD_TEXT, .format = FORMAT_DATE, .required = true, .offset = offsetof(struct product_price_withdraw_input, from_day), .minimum = 0, .maximum = 10},
};
const struct shape shape_path_product_price_withdraw = {"path", sizeof(struct product_price_withdraw_input), fields_path_product_price_withdraw, 2};

static const struct field fields_query_reconciliation_list[] = {
    {.name = "cursor", .kind = FIELD_TEXT, .offset = offsetof(struct reconciliation_list_input, cursor), .minimum = 1, .maximum = 200, .pattern = 4},
    {.name = "limit", .kind = FIELD_INTEGER, .offset = offsetof(struct reconciliation_list_input, limit), .has_extra = true, .extra = offsetof(struct reconciliation_list_input, has_limit), .minimum = 1, .maximum = 100},
};
const struct shape shape_query_reconciliation_list = {"query", sizeof(struct reconciliation_list_input), fields_query_reconciliation_list, 2};

static const struct field fields_path_reconciliation_show[] = {
    {.name = "day", .kind = FIELD_TEXT, .format = FORMAT_DATE, .required = true, .offset = offsetof(struct reconciliation_show_input, day), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_path_reconciliation_show = {"path", sizeof(struct reconciliation_show_input), fields_path_reconciliation_show, 1};

static const struct field fields_path_reconciliation_difference_list[] = {
    {.name = "day", .kind = FIELD_TEXT, .format = FORMAT_DATE, .required = true, .offset = offsetof(struct reconciliation_difference_list_input, day), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_path_reconciliation_difference_list = {"path", sizeof(struct reconciliation_difference_list_input), fields_path_reconciliation_difference_list, 1};

static const struct field fields_query_reconciliation_difference_list[] = {
    {.name = "cursor", .kind = FIELD_TEXT, .offset = offsetof(struct reconciliation_difference_list_input, cursor), .minimum = 1, .maximum = 200, .pattern = 4},
    {.name = "limit", .kind = FIELD_INTEGER, .offset = offsetof(struct reconciliation_difference_list_input, limit), .has_extra = true, .extra = offsetof(struct reconciliation_difference_list_input, has_limit), .minimum = 1, .maximum = 100},
};
const struct shape shape_query_reconciliation_difference_list = {"query", sizeof(struct reconciliation_difference_list_input), fields_query_reconciliation_difference_list, 2};

static const struct field fields_path_reconciliation_run[] = {
    {.name = "day", .kind = FIELD_TEXT, .format = FORMAT_DATE, .required = true, .offset = offsetof(struct reconciliation_run_input, day), .minimum = 0, .maximum = FIELD_LENGTH_MAX},
};
const struct shape shape_path_reconciliation_run = {"path", sizeof(struct reconciliation_run_input), fields_path_reconciliation_run, 1};

static const struct field fields_query_staff_refund_list[] = {
    {.name = "cursor", .kind = FIELD_TEXT, .offset = offsetof(struct staff_refund_list_input, cursor), .minimum = 1, .maximum = 200, .pattern = 4},
    {.name = "limit", .kind = FIELD_INTEGER, .offset = offsetof(struct staff_refund_list_input, limit), .has_extra = true, .extra = offsetof(struct staff_refund_list_input, has_limit), .minimum = 1, .maximum = 100},
    {.name = "queue", .kind = FIELD_TEXT, .offset = offsetof(struct staff_refund_list_input, queue), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_72},
    {.name = "order_number", .kind = FIELD_TEXT, .offset = offsetof(struct staff_refund_list_input, order_number), .minimum = 1, .maximum = 19, .pattern = 19},
};
const struct shape shape_query_staff_refund_list = {"query", sizeof(struct staff_refund_list_input), fields_query_staff_refund_list, 4};

static const struct field fields_path_staff_refund_show[] = {
    {.name = "refund_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_refund_show_input, refund_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_refund_show = {"path", sizeof(struct staff_refund_show_input), fields_path_staff_refund_show, 1};

static const struct field fields_path_refund_decide[] = {
    {.name = "refund_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct refund_decide_input, refund_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_refund_decide = {"path", sizeof(struct refund_decide_input), fields_path_refund_decide, 1};

static const struct field fields_path_refund_pay_otherwise[] = {
    {.name = "refund_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct refund_pay_otherwise_input, refund_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_refund_pay_otherwise = {"path", sizeof(struct refund_pay_otherwise_input), fields_path_refund_pay_otherwise, 1};

static const struct field fields_path_refund_retry[] = {
    {.name = "refund_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct refund_retry_input, refund_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_refund_retry = {"path", sizeof(struct refund_retry_input), fields_path_refund_retry, 1};

static const struct field fields_query_relying_party_list[] = {
    {.name = "state", .kind = FIELD_TEXT, .offset = offsetof(struct relying_party_list_input, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_67},
    {.name = "cursor", .kind = FIELD_TEXT, .offset = offsetof(struct relying_party_list_input, cursor), .minimum = 1, .maximum = 200, .pattern = 4},
    {.name = "limit", .kind = FIELD_INTEGER, .offset = offsetof(struct relying_party_list_input, limit), .has_extra = true, .extra = offsetof(struct relying_party_list_input, has_limit), .minimum = 1, .maximum = 100},
};
const struct shape shape_query_relying_party_list = {"query", sizeof(struct relying_party_list_input), fields_query_relying_party_list, 3};

static const struct field fields_path_relying_party_show[] = {
    {.name = "relying_party_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct relying_party_show_input, relying_party_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_relying_party_show = {"path", sizeof(struct relying_party_show_input), fields_path_relying_party_show, 1};

static const struct field fields_path_relying_party_edit[] = {
    {.name = "relying_party_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct relying_party_edit_input, relying_party_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_relying_party_edit = {"path", sizeof(struct relying_party_edit_input), fields_path_relying_party_edit, 1};

static const struct field fields_path_relying_party_key_add[] = {
    {.name = "relying_party_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct relying_party_key_add_input, relying_party_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_relying_party_key_add = {"path", sizeof(struct relying_party_key_add_input), fields_path_relying_party_key_add, 1};

static const struct field fields_path_relying_party_key_withdraw[] = {
    {.name = "relying_party_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct relying_party_key_withdraw_input, relying_party_id), .minimum = 19, .maximum = 19, .pattern = 2},
    {.name = "key_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct relying_party_key_withdraw_input, key_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_relying_party_key_withdraw = {"path", sizeof(struct relying_party_key_withdraw_input), fields_path_relying_party_key_withdraw, 2};

static const struct field fields_path_relying_party_secret_make[] = {
    {.name = "relying_party_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct relying_party_secret_make_input, relying_party_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_relying_party_secret_make = {"path", sizeof(struct relying_party_secret_make_input), fields_path_relying_party_secret_make, 1};

static const struct field fields_path_relying_party_suspend[] = {
    {.name = "relying_party_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct relying_party_suspend_input, relying_party_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_relying_party_suspend = {"path", sizeof(struct relying_party_suspend_input), fields_path_relying_party_suspend, 1};

static const struct field fields_path_relying_party_resume[] = {
    {.name = "relying_party_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct relying_party_resume_input, relying_party_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_relying_party_resume = {"path", sizeof(struct relying_party_resume_input), fields_path_relying_party_resume, 1};

static const struct field fields_path_relying_party_webhook_test[] = {
    {.name = "relying_party_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct relying_party_webhook_test_input, relying_party_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_relying_party_webhook_test = {"path", sizeof(struct relying_party_webhook_test_input), fields_path_relying_party_webhook_test, 1};

static const struct field fields_query_seal_order_list[] = {
    {.name = "cursor", .kind = FIELD_TEXT, .offset = offsetof(struct seal_order_list_input, cursor), .minimum = 1, .maximum = 200, .pattern = 4},
};
const struct shape shape_query_seal_order_list = {"query", sizeof(struct seal_order_list_input), fields_query_seal_order_list, 1};

static const struct field fields_path_seal_order_show[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct seal_order_show_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_seal_order_show = {"path", sizeof(struct seal_order_show_input), fields_path_seal_order_show, 1};

static const struct field fields_path_seal_form_show[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct seal_form_show_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_seal_form_show = {"path", sizeof(struct seal_form_show_input), fields_path_seal_form_show, 1};

static const struct field fields_path_seal_preview_show[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct seal_preview_show_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_seal_preview_show = {"path", sizeof(struct seal_preview_show_input), fields_path_seal_preview_show, 1};

static const struct field fields_query_seal_preview_show[] = {
    {.name = "x", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct seal_preview_show_input, x), .minimum = 0, .maximum = 12000},
    {.name = "y", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct seal_preview_show_input, y), .minimum = 0, .maximum = 12000},
    {.name = "width", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct seal_preview_show_input, width), .minimum = 1, .maximum = 12000},
    {.name = "height", .kind = FIELD_INTEGER, .required = true, .offset = offsetof(struct seal_preview_show_input, height), .minimum = 1, .maximum = 12000},
};
const struct shape shape_query_seal_preview_show = {"query", sizeof(struct seal_preview_show_input), fields_query_seal_preview_show, 4};

static const struct field fields_path_seal_make[] = {
    {.name = "order_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct seal_make_input, order_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_seal_make = {"path", sizeof(struct seal_make_input), fields_path_seal_make, 1};

static const struct field fields_query_staff_seal_list[] = {
    {.name = "state", .kind = FIELD_TEXT, .required = true, .offset = offsetof(struct staff_seal_list_input, state), .minimum = 0, .maximum = FIELD_LENGTH_MAX, .words = words_30},
    {.name = "cursor", .kind = FIELD_TEXT, .offset = offsetof(struct staff_seal_list_input, cursor), .minimum = 1, .maximum = 200, .pattern = 4},
};
const struct shape shape_query_staff_seal_list = {"query", sizeof(struct staff_seal_list_input), fields_query_staff_seal_list, 2};

static const struct field fields_path_staff_seal_show[] = {
    {.name = "seal_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_seal_show_input, seal_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_seal_show = {"path", sizeof(struct staff_seal_show_input), fields_path_staff_seal_show, 1};

static const struct field fields_path_seal_check[] = {
    {.name = "seal_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct seal_check_input, seal_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_seal_check = {"path", sizeof(struct seal_check_input), fields_path_seal_check, 1};

static const struct field fields_path_staff_seal_picture_show[] = {
    {.name = "seal_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct staff_seal_picture_show_input, seal_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_staff_seal_picture_show = {"path", sizeof(struct staff_seal_picture_show_input), fields_path_staff_seal_picture_show, 1};

static const struct field fields_path_seal_revoke[] = {
    {.name = "seal_id", .kind = FIELD_ID, .required = true, .offset = offsetof(struct seal_revoke_input, seal_id), .minimum = 19, .maximum = 19, .pattern = 2},
};
const struct shape shape_path_seal_revoke = {"path", sizeof(struct seal_revoke_input), fields_path_seal_revoke, 1};
