/* Made by openapi/generate.py from the contract. Never edit: change the contract and generate again. */

#pragma once

#include "core/base/call.h"
#include "core/base/str.h"
#include "api/generated/types.h"

/* POST /api/v1/accounts -> 201: Register. */
struct account_create_input {
    const struct api_account_create *body;
};

struct account_create_answer {
    struct api_session_opened body;
};

MUST_CHECK enum status api_account_create(struct call *call, const struct account_create_input *input,
    struct account_create_answer *out_answer);

/* GET /api/v1/agreements -> 200: Current versions of all agreements. */
struct agreement_list_input {
    char empty; /* C has no empty structs */
};

struct agreement_list_answer {
    struct api_agreement_list body;
};

MUST_CHECK enum status api_agreement_list(struct call *call, const struct agreement_list_input *input,
    struct agreement_list_answer *out_answer);

/* GET /api/v1/agreements/{agreement_kind} -> 200: Text of the current version. */
struct agreement_show_input {
    const char *agreement_kind; /* platform | terms_of_service | privacy_policy | certificate_application | app_terms | app_privacy */
};

struct agreement_show_answer {
    struct api_agreement body;
};

MUST_CHECK enum status api_agreement_show(struct call *call, const struct agreement_show_input *input,
    struct agreement_show_answer *out_answer);

/* GET /api/v1/authorizations -> 200: Grants that I made or got, newest first. */
struct authorization_list_input {
    bool has_page;
    int64_t page;
    bool has_page_size;
    int64_t page_size;
    bool has_history;
    bool history;
};

struct authorization_list_answer {
    struct api_authorization_list body;
};

MUST_CHECK enum status api_authorization_list(struct call *call, const struct authorization_list_input *input,
    struct authorization_list_answer *out_answer);

/* GET /api/v1/authorizations/{authorization_id} -> 200: One grant of mine. */
struct authorization_show_input {
    int64_t authorization_id; /* id, 0 = absent */
};

struct authorization_show_answer {
    struct api_authorization body;
};

MUST_CHECK enum status api_authorization_show(struct call *call, const struct authorization_show_input *input,
    struct authorization_show_answer *out_answer);

/* GET /api/v1/authorizations/{authorization_id}/letter -> 200: The power of attorney behind a grant of mine. */
struct authorization_letter_show_input {
    int64_t authorization_id; /* id, 0 = absent */
};

struct authorization_letter_show_answer {
    struct bytes body;
    const char *media_type; // image/*
};

MUST_CHECK enum status api_authorization_letter_show(struct call *call, const struct authorization_letter_show_input *input,
    struct authorization_letter_show_answer *out_answer);

/* GET /api/v1/batch-companies -> 200: Companies for which I may order. */
struct batch_company_list_input {
    bool has_page;
    int64_t page;
    bool has_page_size;
    int64_t page_size;
};

struct batch_company_list_answer {
    struct api_batch_company_list body;
};

MUST_CHECK enum status api_batch_company_list(struct call *call, const struct batch_company_list_input *input,
    struct batch_company_list_answer *out_answer);

/* POST /api/v1/batches -> 201: Begin a batch as a draft. */
struct batch_create_input {
    const struct api_batch_create *body;
};

struct batch_create_answer {
    struct api_batch body;
};

MUST_CHECK enum status api_batch_create(struct call *call, const struct batch_create_input *input,
    struct batch_create_answer *out_answer);

/* GET /api/v1/batches/{batch_id} -> 200: One batch of mine. */
struct batch_show_input {
    int64_t batch_id; /* id, 0 = absent */
};

struct batch_show_answer {
    struct api_batch body;
};

MUST_CHECK enum status api_batch_show(struct call *call, const struct batch_show_input *input,
    struct batch_show_answer *out_answer);

/* GET /api/v1/batches/{batch_id}/rows -> 200: Rows of a batch in the spreadsheet's order. */
struct batch_row_list_input {
    int64_t batch_id; /* id, 0 = absent */
    bool has_page;
    int64_t page;
    bool has_page_size;
    int64_t page_size;
    bool has_wrong;
    bool wrong;
};

struct batch_row_list_answer {
    struct api_batch_row_list body;
};

MUST_CHECK enum status api_batch_row_list(struct call *call, const struct batch_row_list_input *input,
    struct batch_row_list_answer *out_answer);

/* PUT /api/v1/batches/{batch_id}/rows -> 200: Put the rows of a spreadsheet in the place of all rows. */
struct batch_rows_put_input {
    int64_t batch_id; /* id, 0 = absent */
    const struct api_batch_rows_typed *body;
};

struct batch_rows_put_answer {
    struct api_batch body;
};

MUST_CHECK enum status api_batch_rows_put(struct call *call, const struct batch_rows_put_input *input,
    struct batch_rows_put_answer *out_answer);

/* PUT /api/v1/batches/{batch_id}/rows/{line} -> 200: Mend cells of one row. */
struct batch_row_mend_input {
    int64_t batch_id; /* id, 0 = absent */
    int64_t line;
    const struct api_batch_row_mended *body;
};

struct batch_row_mend_answer {
    struct api_batch body;
};

MUST_CHECK enum status api_batch_row_mend(struct call *call, const struct batch_row_mend_input *input,
    struct batch_row_mend_answer *out_answer);

/* DELETE /api/v1/batches/{batch_id}/rows/{line} -> 200: Take a row out. */
struct batch_row_delete_input {
    int64_t batch_id; /* id, 0 = absent */
    int64_t line;
};

struct batch_row_delete_answer {
    struct api_batch body;
};

MUST_CHECK enum status api_batch_row_delete(struct call *call, const struct batch_row_delete_input *input,
    struct batch_row_delete_answer *out_answer);

/* POST /api/v1/batches/{batch_id}/submission -> 200: Make an order for each person, to be paid together. */
struct batch_submit_input {
    int64_t batch_id; /* id, 0 = absent */
};

struct batch_submit_answer {
    struct api_batch body;
};

MUST_CHECK enum status api_batch_submit(struct call *call, const struct batch_submit_input *input,
    struct batch_submit_answer *out_answer);

/* GET /api/v1/certificates -> 200: My certificates and those that wait for me. */
struct certificate_list_input {
    bool has_page;
    int64_t page;
    bool has_page_size;
    int64_t page_size;
};

struct certificate_list_answer {
    struct api_certificate_list body;
};

MUST_CHECK enum status api_certificate_list(struct call *call, const struct certificate_list_input *input,
    struct certificate_list_answer *out_answer);

/* GET /api/v1/certificates/{certificate_id} -> 200: One certificate. */
struct certificate_show_input {
    int64_t certificate_id; /* id, 0 = absent */
};

struct certificate_show_answer {
    struct api_certificate body;
};

MUST_CHECK enum status api_certificate_show(struct call *call, const struct certificate_show_input *input,
    struct certificate_show_answer *out_answer);

/* GET /api/v1/certificates/{certificate_id}/chain -> 200: Holder, issuing and root certificate as PEM. */
struct certificate_chain_input {
    int64_t certificate_id; /* id, 0 = absent */
};

struct certificate_chain_answer {
    struct bytes body;
    const char *media_type; // application/x-pem-file
};

MUST_CHECK enum status api_certificate_chain(struct call *call, const struct certificate_chain_input *input,
    struct certificate_chain_answer *out_answer);

/* GET /api/v1/certificates/{certificate_id}/extension -> 200: Whether the certificate can be extended, and how far it is. */
struct extension_show_input {
    int64_t certificate_id; /* id, 0 = absent */
};

struct extension_show_answer {
    struct api_extension body;
    int64_t version; /* becomes the ETag; the same version answers 304 */
};

MUST_CHECK enum status api_extension_show(struct call *call, const struct extension_show_input *input,
    struct extension_show_answer *out_answer);

/* POST /api/v1/certificates/{certificate_id}/extension -> 201: Begin to extend the certificate. */
struct extension_create_input {
    int64_t certificate_id; /* id, 0 = absent */
};

struct extension_create_answer {
    struct api_key_use body;
};

MUST_CHECK enum status api_extension_create(struct call *call, const struct extension_create_input *input,
    struct extension_create_answer *out_answer);

/* POST /api/v1/challenges -> 201: Get a proof-of-work puzzle. */
struct challenge_create_input {
    char empty; /* C has no empty structs */
};

struct challenge_create_answer {
    struct api_challenge body;
};

MUST_CHECK enum status api_challenge_create(struct call *call, const struct challenge_create_input *input,
    struct challenge_create_answer *out_answer);

/* POST /api/v1/claims -> 201: Begin to claim a certificate: the server commits to its point. */
struct claim_create_input {
    const struct api_claim_create *body;
};

struct claim_create_answer {
    struct api_claim body;
};

MUST_CHECK enum status api_claim_create(struct call *call, const struct claim_create_input *input,
    struct claim_create_answer *out_answer);

/* GET /api/v1/claims/{claim_id} -> 200: How the claim stands. */
struct claim_show_input {
    int64_t claim_id; /* id, 0 = absent */
};

struct claim_show_answer {
    struct api_claim body;
    int64_t version; /* becomes the ETag; the same version answers 304 */
};

MUST_CHECK enum status api_claim_show(struct call *call, const struct claim_show_input *input,
    struct claim_show_answer *out_answer);

/* POST /api/v1/claims/{claim_id}/key -> 200: Give the phone point and proof, get the opening. */
struct claim_key_create_input {
    int64_t claim_id; /* id, 0 = absent */
    const struct api_claim_key_create *body;
};

struct claim_key_create_answer {
    struct api_claim_key body;
};

MUST_CHECK enum status api_claim_key_create(struct call *call, const struct claim_key_create_input *input,
    struct claim_key_create_answer *out_answer);

/* POST /api/v1/claims/{claim_id}/round -> 200: Begin the signature over the certificate request. */
struct claim_round_create_input {
    int64_t claim_id; /* id, 0 = absent */
};

struct claim_round_create_answer {
    struct api_claim_round body;
};

MUST_CHECK enum status api_claim_round_create(struct call *call, const struct claim_round_create_input *input,
    struct claim_round_create_answer *out_answer);

/* PUT /api/v1/claims/{claim_id}/signature -> 200: Finish the signature; the certificate is issued. */
struct claim_sign_input {
    int64_t claim_id; /* id, 0 = absent */
    const struct api_claim_signature *body;
};

struct claim_sign_answer {
    struct api_claim body;
};

MUST_CHECK enum status api_claim_sign(struct call *call, const struct claim_sign_input *input,
    struct claim_sign_answer *out_answer);

/* GET /api/v1/downloads -> 200: What there is to download, by group. */
struct download_list_input {
    bool has_page;
    int64_t page;
    bool has_page_size;
    int64_t page_size;
};

struct download_list_answer {
    struct api_download_list body;
};

MUST_CHECK enum status api_download_list(struct call *call, const struct download_list_input *input,
    struct download_list_answer *out_answer);

/* GET /api/v1/downloads/{download_item_id}/file -> 200: The file of an item; nginx sends it, in ranges when asked. */
struct download_file_show_input {
    int64_t download_item_id; /* id, 0 = absent */
};

struct download_file_show_answer {
    struct bytes body;
    const char *media_type; // application/*, text/plain
};

MUST_CHECK enum status api_download_file_show(struct call *call, const struct download_file_show_input *input,
    struct download_file_show_answer *out_answer);

/* GET /api/v1/forms/{form_name} -> 200: A blank form, PDF. */
struct form_show_input {
    const char *form_name; /* personal_application | enterprise_application | seal_information | power_of_attorney */
};

struct form_show_answer {
    struct bytes body;
    const char *media_type; // application/pdf
};

MUST_CHECK enum status api_form_show(struct call *call, const struct form_show_input *input,
    struct form_show_answer *out_answer);

/* POST /api/v1/identity-verifications -> 201: Begin a face check. */
struct identity_verification_create_input {
    const struct api_verification_create *body;
};

struct identity_verification_create_answer {
    struct api_verification body;
};

MUST_CHECK enum status api_identity_verification_create(struct call *call, const struct identity_verification_create_input *input,
    struct identity_verification_create_answer *out_answer);

/* POST /api/v1/identity-verifications/hints -> 202: A browser came back from the face check. */
struct identity_verification_hint_input {
    const struct api_verification_hint *body;
};

struct identity_verification_hint_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_identity_verification_hint(struct call *call, const struct identity_verification_hint_input *input,
    struct identity_verification_hint_answer *out_answer);

/* GET /api/v1/identity-verifications/{verification_id} -> 200: How the face check stands. */
struct identity_verification_show_input {
    int64_t verification_id; /* id, 0 = absent */
};

struct identity_verification_show_answer {
    struct api_verification body;
    int64_t version; /* becomes the ETag; the same version answers 304 */
};

MUST_CHECK enum status api_identity_verification_show(struct call *call, const struct identity_verification_show_input *input,
    struct identity_verification_show_answer *out_answer);

/* GET /api/v1/identity-verifications/{verification_id}/qr -> 200: QR code of the face check page. */
struct identity_verification_qr_input {
    int64_t verification_id; /* id, 0 = absent */
};

struct identity_verification_qr_answer {
    struct bytes body;
    const char *media_type; // image/svg+xml
};

MUST_CHECK enum status api_identity_verification_qr(struct call *call, const struct identity_verification_qr_input *input,
    struct identity_verification_qr_answer *out_answer);

/* GET /api/v1/invoices -> 200: My invoices, newest first. */
struct invoice_list_input {
    const char *order_number;
    const char *title;
    bool has_page;
    int64_t page;
    bool has_page_size;
    int64_t page_size;
};

struct invoice_list_answer {
    struct api_invoice_list body;
};

MUST_CHECK enum status api_invoice_list(struct call *call, const struct invoice_list_input *input,
    struct invoice_list_answer *out_answer);

/* GET /api/v1/invoices/{invoice_id} -> 200: One of my invoices. */
struct invoice_show_input {
    int64_t invoice_id; /* id, 0 = absent */
};

struct invoice_show_answer {
    struct api_invoice body;
};

MUST_CHECK enum status api_invoice_show(struct call *call, const struct invoice_show_input *input,
    struct invoice_show_answer *out_answer);

/* POST /api/v1/invoices/{invoice_id}/correction -> 201: Correct the title, once. */
struct invoice_correction_create_input {
    int64_t invoice_id; /* id, 0 = absent */
    const struct api_invoice_correction_create *body;
};

struct invoice_correction_create_answer {
    struct api_invoice body;
};

MUST_CHECK enum status api_invoice_correction_create(struct call *call, const struct invoice_correction_create_input *input,
    struct invoice_correction_create_answer *out_answer);

/* POST /api/v1/invoices/{invoice_id}/deliveries -> 204: Send an issued invoice again. */
struct invoice_delivery_create_input {
    int64_t invoice_id; /* id, 0 = absent */
    const struct api_invoice_delivery_create *body;
};

struct invoice_delivery_create_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_invoice_delivery_create(struct call *call, const struct invoice_delivery_create_input *input,
    struct invoice_delivery_create_answer *out_answer);

/* GET /api/v1/invoices/{invoice_id}/files/{invoice_format} -> 200: A file of one of my invoices. */
struct invoice_file_show_input {
    int64_t invoice_id; /* id, 0 = absent */
    const char *invoice_format; /* pdf | ofd | xml */
};

struct invoice_file_show_answer {
    struct bytes body;
    const char *media_type; // application/pdf, application/ofd, application/xml
};

MUST_CHECK enum status api_invoice_file_show(struct call *call, const struct invoice_file_show_input *input,
    struct invoice_file_show_answer *out_answer);

/* POST /api/v1/key-uses/{key_use_id}/round -> 200: Begin the signature with the PIN. */
struct key_use_round_create_input {
    int64_t key_use_id; /* id, 0 = absent */
};

struct key_use_round_create_answer {
    struct api_key_use_round body;
};

MUST_CHECK enum status api_key_use_round_create(struct call *call, const struct key_use_round_create_input *input,
    struct key_use_round_create_answer *out_answer);

/* PUT /api/v1/key-uses/{key_use_id}/signature -> 200: Finish the signature; what it is for happens. */
struct key_use_sign_input {
    int64_t key_use_id; /* id, 0 = absent */
    const struct api_key_use_signature *body;
};

struct key_use_sign_answer {
    struct api_key_use body;
};

MUST_CHECK enum status api_key_use_sign(struct call *call, const struct key_use_sign_input *input,
    struct key_use_sign_answer *out_answer);

/* POST /api/v1/login-scans -> 201: A QR code to log in with. */
struct login_scan_create_input {
    char empty; /* C has no empty structs */
};

struct login_scan_create_answer {
    struct api_scan body;
};

MUST_CHECK enum status api_login_scan_create(struct call *call, const struct login_scan_create_input *input,
    struct login_scan_create_answer *out_answer);

/* GET /api/v1/login-scans/{scan_id} -> 200: How the scan stands. */
struct login_scan_show_input {
    int64_t scan_id; /* id, 0 = absent */
};

struct login_scan_show_answer {
    struct api_scan body;
    int64_t version; /* becomes the ETag; the same version answers 304 */
};

MUST_CHECK enum status api_login_scan_show(struct call *call, const struct login_scan_show_input *input,
    struct login_scan_show_answer *out_answer);

/* GET /api/v1/login-scans/{scan_id}/qr -> 200: The QR code as a picture. */
struct login_scan_qr_input {
    int64_t scan_id; /* id, 0 = absent */
};

struct login_scan_qr_answer {
    struct bytes body;
    const char *media_type; // image/svg+xml
};

MUST_CHECK enum status api_login_scan_qr(struct call *call, const struct login_scan_qr_input *input,
    struct login_scan_qr_answer *out_answer);

/* GET /api/v1/me -> 200: My account. */
struct me_show_input {
    char empty; /* C has no empty structs */
};

struct me_show_answer {
    struct api_me body;
};

MUST_CHECK enum status api_me_show(struct call *call, const struct me_show_input *input,
    struct me_show_answer *out_answer);

/* POST /api/v1/me/agreements -> 200: Accept the current agreements. */
struct me_agreements_accept_input {
    const struct api_agreements_accept *body;
};

struct me_agreements_accept_answer {
    struct api_me body;
};

MUST_CHECK enum status api_me_agreements_accept(struct call *call, const struct me_agreements_accept_input *input,
    struct me_agreements_accept_answer *out_answer);

/* GET /api/v1/me/closure -> 200: What closing my account would mean, and what stands in the way. */
struct me_closure_show_input {
    char empty; /* C has no empty structs */
};

struct me_closure_show_answer {
    struct api_closure body;
};

MUST_CHECK enum status api_me_closure_show(struct call *call, const struct me_closure_show_input *input,
    struct me_closure_show_answer *out_answer);

/* POST /api/v1/me/closure -> 204: Close my account; all sessions end at once. */
struct me_closure_create_input {
    const struct api_code_given *body;
};

struct me_closure_create_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_me_closure_create(struct call *call, const struct me_closure_create_input *input,
    struct me_closure_create_answer *out_answer);

/* POST /api/v1/me/exports -> 201: Get a link to everything that is kept about me. */
struct me_export_create_input {
    const struct api_code_given *body;
};

struct me_export_create_answer {
    struct api_data_export body;
};

MUST_CHECK enum status api_me_export_create(struct call *call, const struct me_export_create_input *input,
    struct me_export_create_answer *out_answer);

/* GET /api/v1/me/exports/{export_id} -> 200: The file behind such a link, once. */
struct me_export_fetch_input {
    int64_t export_id; /* id, 0 = absent */
};

struct me_export_fetch_answer {
    struct bytes body;
    const char *media_type; // application/json
};

MUST_CHECK enum status api_me_export_fetch(struct call *call, const struct me_export_fetch_input *input,
    struct me_export_fetch_answer *out_answer);

/* PUT /api/v1/me/mobile -> 200: Give my account another number; all other sessions end. */
struct me_mobile_change_input {
    const struct api_mobile_change *body;
};

struct me_mobile_change_answer {
    struct api_me body;
};

MUST_CHECK enum status api_me_mobile_change(struct call *call, const struct me_mobile_change_input *input,
    struct me_mobile_change_answer *out_answer);

/* PUT /api/v1/me/password -> 204: Set a new password by SMS code; all other sessions end. */
struct me_password_change_input {
    const struct api_password_change *body;
};

struct me_password_change_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_me_password_change(struct call *call, const struct me_password_change_input *input,
    struct me_password_change_answer *out_answer);

/* PUT /api/v1/me/preferences -> 200: Keep language and type size. */
struct me_preferences_set_input {
    const struct api_preferences *body;
};

struct me_preferences_set_answer {
    struct api_me body;
};

MUST_CHECK enum status api_me_preferences_set(struct call *call, const struct me_preferences_set_input *input,
    struct me_preferences_set_answer *out_answer);

/* POST /api/v1/me/revealed -> 200: Show my full values; audited. */
struct me_reveal_input {
    char empty; /* C has no empty structs */
};

struct me_reveal_answer {
    struct api_me_revealed body;
};

MUST_CHECK enum status api_me_reveal(struct call *call, const struct me_reveal_input *input,
    struct me_reveal_answer *out_answer);

/* POST /api/v1/me/sms-codes -> 202: Send a code for a change of my account, to my own number or to the one it shall get. */
struct me_sms_code_create_input {
    const struct api_me_sms_code_create *body;
};

struct me_sms_code_create_answer {
    struct api_sms_code_sent body;
};

MUST_CHECK enum status api_me_sms_code_create(struct call *call, const struct me_sms_code_create_input *input,
    struct me_sms_code_create_answer *out_answer);

/* GET /api/v1/orders -> 200: My orders. */
struct order_list_input {
    bool has_page;
    int64_t page;
    bool has_page_size;
    int64_t page_size;
    const char *order_number;
    const char *holder;
    const char *state; /* draft | awaiting_payment | awaiting_holder | in_review | refused | approved | in_production | completed | closed | refunding | refunded */
};

struct order_list_answer {
    struct api_order_list body;
};

MUST_CHECK enum status api_order_list(struct call *call, const struct order_list_input *input,
    struct order_list_answer *out_answer);

/* POST /api/v1/orders -> 201: Begin an order as a draft. */
struct order_create_input {
    const struct api_order_create *body;
};

struct order_create_answer {
    struct api_order body;
};

MUST_CHECK enum status api_order_create(struct call *call, const struct order_create_input *input,
    struct order_create_answer *out_answer);

/* GET /api/v1/orders/{order_id} -> 200: One order. */
struct order_show_input {
    int64_t order_id; /* id, 0 = absent */
};

struct order_show_answer {
    struct api_order body;
};

MUST_CHECK enum status api_order_show(struct call *call, const struct order_show_input *input,
    struct order_show_answer *out_answer);

/* DELETE /api/v1/orders/{order_id} -> 204: Delete a draft. */
struct order_delete_input {
    int64_t order_id; /* id, 0 = absent */
};

struct order_delete_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_order_delete(struct call *call, const struct order_delete_input *input,
    struct order_delete_answer *out_answer);

/* GET /api/v1/orders/{order_id}/bindings -> 200: Where the certificate of an order is bound. */
struct order_binding_list_input {
    int64_t order_id; /* id, 0 = absent */
    bool has_page;
    int64_t page;
    bool has_page_size;
    int64_t page_size;
};

struct order_binding_list_answer {
    struct api_binding_list body;
};

MUST_CHECK enum status api_order_binding_list(struct call *call, const struct order_binding_list_input *input,
    struct order_binding_list_answer *out_answer);

/* POST /api/v1/orders/{order_id}/cancellation -> 200: Close an unpaid order. */
struct order_cancel_input {
    int64_t order_id; /* id, 0 = absent */
};

struct order_cancel_answer {
    struct api_order body;
};

MUST_CHECK enum status api_order_cancel(struct call *call, const struct order_cancel_input *input,
    struct order_cancel_answer *out_answer);

/* POST /api/v1/orders/{order_id}/declination -> 200: Decline a certificate that a company ordered in a batch. */
struct order_decline_input {
    int64_t order_id; /* id, 0 = absent */
};

struct order_decline_answer {
    struct api_order body;
};

MUST_CHECK enum status api_order_decline(struct call *call, const struct order_decline_input *input,
    struct order_decline_answer *out_answer);

/* GET /api/v1/orders/{order_id}/delivery -> 200: How the token of an order reaches me. */
struct order_delivery_show_input {
    int64_t order_id; /* id, 0 = absent */
};

struct order_delivery_show_answer {
    struct api_delivery body;
};

MUST_CHECK enum status api_order_delivery_show(struct call *call, const struct order_delivery_show_input *input,
    struct order_delivery_show_answer *out_answer);

/* PUT /api/v1/orders/{order_id}/delivery -> 200: Choose how the token of a draft reaches me. */
struct order_delivery_put_input {
    int64_t order_id; /* id, 0 = absent */
    const struct api_delivery_put *body;
};

struct order_delivery_put_answer {
    struct api_delivery body;
};

MUST_CHECK enum status api_order_delivery_put(struct call *call, const struct order_delivery_put_input *input,
    struct order_delivery_put_answer *out_answer);

/* PUT /api/v1/orders/{order_id}/draft -> 200: Save what was typed. */
struct order_save_input {
    int64_t order_id; /* id, 0 = absent */
    const struct api_order_draft *body;
};

struct order_save_answer {
    struct api_order body;
};

MUST_CHECK enum status api_order_save(struct call *call, const struct order_save_input *input,
    struct order_save_answer *out_answer);

/* GET /api/v1/orders/{order_id}/events -> 200: Who did what when, and what comes next. */
struct order_timeline_input {
    int64_t order_id; /* id, 0 = absent */
};

struct order_timeline_answer {
    struct api_order_timeline body;
};

MUST_CHECK enum status api_order_timeline(struct call *call, const struct order_timeline_input *input,
    struct order_timeline_answer *out_answer);

/* POST /api/v1/orders/{order_id}/forms/{form_name} -> 200: A form filled with my order's data, PDF; audited. */
struct order_form_fill_input {
    int64_t order_id; /* id, 0 = absent */
    const char *form_name; /* personal_application | enterprise_application | seal_information | power_of_attorney */
};

struct order_form_fill_answer {
    struct bytes body;
    const char *media_type; // application/pdf
};

MUST_CHECK enum status api_order_form_fill(struct call *call, const struct order_form_fill_input *input,
    struct order_form_fill_answer *out_answer);

/* POST /api/v1/orders/{order_id}/handler-codes -> 202: Send a code to the saved number of the handler. */
struct order_handler_code_create_input {
    int64_t order_id; /* id, 0 = absent */
};

struct order_handler_code_create_answer {
    struct api_sms_code_sent body;
};

MUST_CHECK enum status api_order_handler_code_create(struct call *call, const struct order_handler_code_create_input *input,
    struct order_handler_code_create_answer *out_answer);

/* POST /api/v1/orders/{order_id}/handler-proof -> 200: Prove the handler's mobile number. */
struct order_handler_prove_input {
    int64_t order_id; /* id, 0 = absent */
    const struct api_handler_proof *body;
};

struct order_handler_prove_answer {
    struct api_order body;
};

MUST_CHECK enum status api_order_handler_prove(struct call *call, const struct order_handler_prove_input *input,
    struct order_handler_prove_answer *out_answer);

/* GET /api/v1/orders/{order_id}/materials/{material_kind} -> 200: The document as stored. */
struct material_show_input {
    int64_t order_id; /* id, 0 = absent */
    const char *material_kind; /* application_form | business_licence | enterprise_application_form | seal_information_form | power_of_attorney | legal_representative_document_front | legal_representative_document_back */
};

struct material_show_answer {
    struct bytes body;
    const char *media_type; // image/*
};

MUST_CHECK enum status api_material_show(struct call *call, const struct material_show_input *input,
    struct material_show_answer *out_answer);

/* PUT /api/v1/orders/{order_id}/materials/{material_kind} -> 200: Upload or replace a document. */
struct material_put_input {
    int64_t order_id; /* id, 0 = absent */
    const char *material_kind; /* application_form | business_licence | enterprise_application_form | seal_information_form | power_of_attorney | legal_representative_document_front | legal_representative_document_back */
    struct bytes body;
    const char *media_type;
};

struct material_put_answer {
    struct api_material body;
};

MUST_CHECK enum status api_material_put(struct call *call, const struct material_put_input *input,
    struct material_put_answer *out_answer);

/* DELETE /api/v1/orders/{order_id}/materials/{material_kind} -> 204: Remove a document. */
struct material_delete_input {
    int64_t order_id; /* id, 0 = absent */
    const char *material_kind; /* application_form | business_licence | enterprise_application_form | seal_information_form | power_of_attorney | legal_representative_document_front | legal_representative_document_back */
};

struct material_delete_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_material_delete(struct call *call, const struct material_delete_input *input,
    struct material_delete_answer *out_answer);

/* POST /api/v1/orders/{order_id}/payments -> 201: Pay now: get a payment code. */
struct payment_create_input {
    int64_t order_id; /* id, 0 = absent */
    const struct api_payment_create *body;
};

struct payment_create_answer {
    struct api_payment body;
};

MUST_CHECK enum status api_payment_create(struct call *call, const struct payment_create_input *input,
    struct payment_create_answer *out_answer);

/* PUT /api/v1/orders/{order_id}/price -> 200: Accept the price of now for a draft whose own no longer holds. */
struct order_price_accept_input {
    int64_t order_id; /* id, 0 = absent */
    const struct api_order_price *body;
};

struct order_price_accept_answer {
    struct api_order body;
};

MUST_CHECK enum status api_order_price_accept(struct call *call, const struct order_price_accept_input *input,
    struct order_price_accept_answer *out_answer);

/* POST /api/v1/orders/{order_id}/refunds -> 201: Ask for the money back. */
struct refund_create_input {
    int64_t order_id; /* id, 0 = absent */
    const struct api_refund_create *body;
};

struct refund_create_answer {
    struct api_refund body;
};

MUST_CHECK enum status api_refund_create(struct call *call, const struct refund_create_input *input,
    struct refund_create_answer *out_answer);

/* GET /api/v1/orders/{order_id}/renewal -> 200: What a renewal order renews. */
struct order_renewal_show_input {
    int64_t order_id; /* id, 0 = absent */
};

struct order_renewal_show_answer {
    struct api_renewal body;
};

MUST_CHECK enum status api_order_renewal_show(struct call *call, const struct order_renewal_show_input *input,
    struct order_renewal_show_answer *out_answer);

/* POST /api/v1/orders/{order_id}/renewal -> 201: Begin to renew the certificate of a UKey order. */
struct order_renewal_create_input {
    int64_t order_id; /* id, 0 = absent */
};

struct order_renewal_create_answer {
    struct api_order body;
};

MUST_CHECK enum status api_order_renewal_create(struct call *call, const struct order_renewal_create_input *input,
    struct order_renewal_create_answer *out_answer);

/* POST /api/v1/orders/{order_id}/resubmission -> 200: Send a refused order again. */
struct order_resubmit_input {
    int64_t order_id; /* id, 0 = absent */
};

struct order_resubmit_answer {
    struct api_order body;
};

MUST_CHECK enum status api_order_resubmit(struct call *call, const struct order_resubmit_input *input,
    struct order_resubmit_answer *out_answer);

/* POST /api/v1/orders/{order_id}/revealed -> 200: Show the full values; audited. */
struct order_reveal_input {
    int64_t order_id; /* id, 0 = absent */
};

struct order_reveal_answer {
    struct api_order_revealed body;
};

MUST_CHECK enum status api_order_reveal(struct call *call, const struct order_reveal_input *input,
    struct order_reveal_answer *out_answer);

/* POST /api/v1/orders/{order_id}/submission -> 200: Submit a draft: fixes price and profile. */
struct order_submit_input {
    int64_t order_id; /* id, 0 = absent */
};

struct order_submit_answer {
    struct api_order body;
};

MUST_CHECK enum status api_order_submit(struct call *call, const struct order_submit_input *input,
    struct order_submit_answer *out_answer);

/* POST /api/v1/orders/{order_id}/unbinding -> 200: End all ties of an order's certificate at relying parties. */
struct order_unbinding_create_input {
    int64_t order_id; /* id, 0 = absent */
};

struct order_unbinding_create_answer {
    struct api_binding_list body;
};

MUST_CHECK enum status api_order_unbinding_create(struct call *call, const struct order_unbinding_create_input *input,
    struct order_unbinding_create_answer *out_answer);

/* POST /api/v1/password-resets -> 204: Set a new password by SMS code. */
struct password_reset_create_input {
    const struct api_password_reset *body;
};

struct password_reset_create_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_password_reset_create(struct call *call, const struct password_reset_create_input *input,
    struct password_reset_create_answer *out_answer);

/* GET /api/v1/payments/{payment_id} -> 200: How the payment stands. */
struct payment_show_input {
    int64_t payment_id; /* id, 0 = absent */
};

struct payment_show_answer {
    struct api_payment body;
    int64_t version; /* becomes the ETag; the same version answers 304 */
};

MUST_CHECK enum status api_payment_show(struct call *call, const struct payment_show_input *input,
    struct payment_show_answer *out_answer);

/* GET /api/v1/payments/{payment_id}/qr -> 200: QR code to pay with. */
struct payment_qr_input {
    int64_t payment_id; /* id, 0 = absent */
};

struct payment_qr_answer {
    struct bytes body;
    const char *media_type; // image/svg+xml
};

MUST_CHECK enum status api_payment_qr(struct call *call, const struct payment_qr_input *input,
    struct payment_qr_answer *out_answer);

/* GET /api/v1/products -> 200: Products with their price now. */
struct product_list_input {
    char empty; /* C has no empty structs */
};

struct product_list_answer {
    struct api_product_list body;
};

MUST_CHECK enum status api_product_list(struct call *call, const struct product_list_input *input,
    struct product_list_answer *out_answer);

/* GET /api/v1/reminders -> 200: Reminders that a service of mine ends, newest first. */
struct reminder_list_input {
    bool has_page;
    int64_t page;
    bool has_page_size;
    int64_t page_size;
    bool has_open;
    bool open;
};

struct reminder_list_answer {
    struct api_reminder_list body;
};

MUST_CHECK enum status api_reminder_list(struct call *call, const struct reminder_list_input *input,
    struct reminder_list_answer *out_answer);

/* PUT /api/v1/reminders/{reminder_id}/seen -> 204: I have seen this reminder and the earlier ones of its order. */
struct reminder_see_input {
    int64_t reminder_id; /* id, 0 = absent */
};

struct reminder_see_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_reminder_see(struct call *call, const struct reminder_see_input *input,
    struct reminder_see_answer *out_answer);

/* POST /api/v1/renewal-scans -> 201: A QR code with which a renewal begins. */
struct renewal_scan_create_input {
    char empty; /* C has no empty structs */
};

struct renewal_scan_create_answer {
    struct api_scan body;
};

MUST_CHECK enum status api_renewal_scan_create(struct call *call, const struct renewal_scan_create_input *input,
    struct renewal_scan_create_answer *out_answer);

/* GET /api/v1/renewal-scans/{scan_id} -> 200: How the scan stands. */
struct renewal_scan_show_input {
    int64_t scan_id; /* id, 0 = absent */
};

struct renewal_scan_show_answer {
    struct api_scan body;
    int64_t version; /* becomes the ETag; the same version answers 304 */
};

MUST_CHECK enum status api_renewal_scan_show(struct call *call, const struct renewal_scan_show_input *input,
    struct renewal_scan_show_answer *out_answer);

/* GET /api/v1/renewal-scans/{scan_id}/qr -> 200: The QR code as a picture. */
struct renewal_scan_qr_input {
    int64_t scan_id; /* id, 0 = absent */
};

struct renewal_scan_qr_answer {
    struct bytes body;
    const char *media_type; // image/svg+xml
};

MUST_CHECK enum status api_renewal_scan_qr(struct call *call, const struct renewal_scan_qr_input *input,
    struct renewal_scan_qr_answer *out_answer);

/* GET /api/v1/represented-certificates -> 200: Certificates of companies whose legal representative the caller is by a key of the own. */
struct represented_certificate_list_input {
    bool has_page;
    int64_t page;
    bool has_page_size;
    int64_t page_size;
};

struct represented_certificate_list_answer {
    struct api_represented_certificates body;
};

MUST_CHECK enum status api_represented_certificate_list(struct call *call, const struct represented_certificate_list_input *input,
    struct represented_certificate_list_answer *out_answer);

/* POST /api/v1/scans -> 200: The phone scans a code; the first phone has it. */
struct scan_take_input {
    const struct api_scan_take *body;
};

struct scan_take_answer {
    struct api_taken_scan body;
};

MUST_CHECK enum status api_scan_take(struct call *call, const struct scan_take_input *input,
    struct scan_take_answer *out_answer);

/* PUT /api/v1/scans/{scan_id}/choice -> 200: The phone chooses the certificate to renew. */
struct scan_choose_input {
    int64_t scan_id; /* id, 0 = absent */
    const struct api_scan_choice *body;
};

struct scan_choose_answer {
    struct api_chosen_scan body;
};

MUST_CHECK enum status api_scan_choose(struct call *call, const struct scan_choose_input *input,
    struct scan_choose_answer *out_answer);

/* PUT /api/v1/scans/{scan_id}/confirmation -> 204: The phone lets the browser log in. */
struct scan_confirm_input {
    int64_t scan_id; /* id, 0 = absent */
    const struct api_scan_confirmation *body;
};

struct scan_confirm_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_scan_confirm(struct call *call, const struct scan_confirm_input *input,
    struct scan_confirm_answer *out_answer);

/* PUT /api/v1/scans/{scan_id}/refusal -> 204: The phone refuses. */
struct scan_refuse_input {
    int64_t scan_id; /* id, 0 = absent */
};

struct scan_refuse_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_scan_refuse(struct call *call, const struct scan_refuse_input *input,
    struct scan_refuse_answer *out_answer);

/* GET /api/v1/seals -> 200: Electronic seals that I may use, or have let others use. */
struct seal_list_input {
    bool has_page;
    int64_t page;
    bool has_page_size;
    int64_t page_size;
};

struct seal_list_answer {
    struct api_seal_list body;
};

MUST_CHECK enum status api_seal_list(struct call *call, const struct seal_list_input *input,
    struct seal_list_answer *out_answer);

/* GET /api/v1/seals/{seal_id}/picture -> 200: The picture of a seal of mine. */
struct seal_picture_show_input {
    int64_t seal_id; /* id, 0 = absent */
};

struct seal_picture_show_answer {
    struct bytes body;
    const char *media_type; // image/*
};

MUST_CHECK enum status api_seal_picture_show(struct call *call, const struct seal_picture_show_input *input,
    struct seal_picture_show_answer *out_answer);

/* GET /api/v1/service -> 200: Who runs this service and how to reach them. */
struct service_show_input {
    char empty; /* C has no empty structs */
};

struct service_show_answer {
    struct api_service body;
};

MUST_CHECK enum status api_service_show(struct call *call, const struct service_show_input *input,
    struct service_show_answer *out_answer);

/* GET /api/v1/service/app-qr -> 200: QR code that leads to the phone app. */
struct service_app_qr_input {
    char empty; /* C has no empty structs */
};

struct service_app_qr_answer {
    struct bytes body;
    const char *media_type; // image/svg+xml
};

MUST_CHECK enum status api_service_app_qr(struct call *call, const struct service_app_qr_input *input,
    struct service_app_qr_answer *out_answer);

/* GET /api/v1/sessions -> 200: My sessions. */
struct session_list_input {
    char empty; /* C has no empty structs */
};

struct session_list_answer {
    struct api_session_list body;
};

MUST_CHECK enum status api_session_list(struct call *call, const struct session_list_input *input,
    struct session_list_answer *out_answer);

/* POST /api/v1/sessions -> 201: Log in by password or SMS code. */
struct session_create_input {
    const struct api_session_create *body;
};

struct session_create_answer {
    struct api_session_opened body;
};

MUST_CHECK enum status api_session_create(struct call *call, const struct session_create_input *input,
    struct session_create_answer *out_answer);

/* DELETE /api/v1/sessions/current -> 204: Log out. */
struct session_end_current_input {
    char empty; /* C has no empty structs */
};

struct session_end_current_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_session_end_current(struct call *call, const struct session_end_current_input *input,
    struct session_end_current_answer *out_answer);

/* POST /api/v1/sessions/tokens -> 201: New tokens for a refresh token. */
struct session_refresh_input {
    const struct api_token_refresh *body;
};

struct session_refresh_answer {
    struct api_tokens body;
};

MUST_CHECK enum status api_session_refresh(struct call *call, const struct session_refresh_input *input,
    struct session_refresh_answer *out_answer);

/* DELETE /api/v1/sessions/{session_id} -> 204: End one of my sessions. */
struct session_end_input {
    int64_t session_id; /* id, 0 = absent */
};

struct session_end_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_session_end(struct call *call, const struct session_end_input *input,
    struct session_end_answer *out_answer);

/* POST /api/v1/sms-codes -> 202: Send a code to a number. */
struct sms_code_create_input {
    const struct api_sms_code_create *body;
};

struct sms_code_create_answer {
    struct api_sms_code_sent body;
};

MUST_CHECK enum status api_sms_code_create(struct call *call, const struct sms_code_create_input *input,
    struct sms_code_create_answer *out_answer);

/* GET /api/v1/staff/agreement-versions -> 200: Versions of the agreements without their texts, newest first. */
struct agreement_version_list_input {
    const char *kind; /* platform | terms_of_service | privacy_policy | certificate_application | app_terms | app_privacy */
    bool has_page;
    int64_t page;
    bool has_page_size;
    int64_t page_size;
};

struct agreement_version_list_answer {
    struct api_agreement_version_list body;
};

MUST_CHECK enum status api_agreement_version_list(struct call *call, const struct agreement_version_list_input *input,
    struct agreement_version_list_answer *out_answer);

/* POST /api/v1/staff/agreement-versions -> 201: Begin a draft of the next version from the newest texts. */
struct agreement_version_begin_input {
    const struct api_agreement_version_begin *body;
};

struct agreement_version_begin_answer {
    struct api_agreement_version body;
};

MUST_CHECK enum status api_agreement_version_begin(struct call *call, const struct agreement_version_begin_input *input,
    struct agreement_version_begin_answer *out_answer);

/* GET /api/v1/staff/agreement-versions/{agreement_kind}/{agreement_version} -> 200: One version with its texts. */
struct agreement_version_show_input {
    const char *agreement_kind; /* platform | terms_of_service | privacy_policy | certificate_application | app_terms | app_privacy */
    int64_t agreement_version;
};

struct agreement_version_show_answer {
    struct api_agreement_version body;
};

MUST_CHECK enum status api_agreement_version_show(struct call *call, const struct agreement_version_show_input *input,
    struct agreement_version_show_answer *out_answer);

/* PUT /api/v1/staff/agreement-versions/{agreement_kind}/{agreement_version} -> 200: Write the texts of a draft. */
struct agreement_version_write_input {
    const char *agreement_kind; /* platform | terms_of_service | privacy_policy | certificate_application | app_terms | app_privacy */
    int64_t agreement_version;
    int64_t if_match; /* version of the header If-Match */
    const struct api_agreement_version_write *body;
};

struct agreement_version_write_answer {
    struct api_agreement_version body;
};

MUST_CHECK enum status api_agreement_version_write(struct call *call, const struct agreement_version_write_input *input,
    struct agreement_version_write_answer *out_answer);

/* DELETE /api/v1/staff/agreement-versions/{agreement_kind}/{agreement_version} -> 204: Throw a draft away. */
struct agreement_version_discard_input {
    const char *agreement_kind; /* platform | terms_of_service | privacy_policy | certificate_application | app_terms | app_privacy */
    int64_t agreement_version;
    int64_t if_match; /* version of the header If-Match */
};

struct agreement_version_discard_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_agreement_version_discard(struct call *call, const struct agreement_version_discard_input *input,
    struct agreement_version_discard_answer *out_answer);

/* PUT /api/v1/staff/agreement-versions/{agreement_kind}/{agreement_version}/publication -> 200: Publish a draft, now or at a time; from then on it cannot be changed. */
struct agreement_version_publish_input {
    const char *agreement_kind; /* platform | terms_of_service | privacy_policy | certificate_application | app_terms | app_privacy */
    int64_t agreement_version;
    int64_t if_match; /* version of the header If-Match */
    const struct api_agreement_publication *body;
};

struct agreement_version_publish_answer {
    struct api_agreement_version body;
};

MUST_CHECK enum status api_agreement_version_publish(struct call *call, const struct agreement_version_publish_input *input,
    struct agreement_version_publish_answer *out_answer);

/* DELETE /api/v1/staff/agreement-versions/{agreement_kind}/{agreement_version}/publication -> 200: Make a version that waits for its time a draft again. */
struct agreement_version_withhold_input {
    const char *agreement_kind; /* platform | terms_of_service | privacy_policy | certificate_application | app_terms | app_privacy */
    int64_t agreement_version;
    int64_t if_match; /* version of the header If-Match */
};

struct agreement_version_withhold_answer {
    struct api_agreement_version body;
};

MUST_CHECK enum status api_agreement_version_withhold(struct call *call, const struct agreement_version_withhold_input *input,
    struct agreement_version_withhold_answer *out_answer);

/* GET /api/v1/staff/audit-entries -> 200: Audit entries, newest first. */
struct audit_entry_list_input {
    const char *cursor;
    bool has_limit;
    int64_t limit;
    const char *action;
    const char *actor_kind; /* nobody | account | staff | system */
    const char *actor_id;
    int64_t from; /* microseconds since 1970, 0 = absent */
    int64_t before; /* microseconds since 1970, 0 = absent */
    const char *subject_kind;
    const char *subject_id;
};

struct audit_entry_list_answer {
    struct api_audit_entry_list body;
};

MUST_CHECK enum status api_audit_entry_list(struct call *call, const struct audit_entry_list_input *input,
    struct audit_entry_list_answer *out_answer);

/* POST /api/v1/staff/audit-verifications -> 200: Verify the chain. */
struct audit_verify_input {
    char empty; /* C has no empty structs */
};

struct audit_verify_answer {
    struct api_audit_verification body;
};

MUST_CHECK enum status api_audit_verify(struct call *call, const struct audit_verify_input *input,
    struct audit_verify_answer *out_answer);

/* POST /api/v1/staff/certificate-searches -> 200: Certificates by exact values and filters, the one that lasts longest first. */
struct certificate_search_input {
    const struct api_certificate_search *body;
};

struct certificate_search_answer {
    struct api_found_certificate_list body;
};

MUST_CHECK enum status api_certificate_search(struct call *call, const struct certificate_search_input *input,
    struct certificate_search_answer *out_answer);

/* GET /api/v1/staff/certificates/{certificate_id} -> 200: One certificate, its state and what the caller may do. */
struct staff_certificate_show_input {
    int64_t certificate_id; /* id, 0 = absent */
};

struct staff_certificate_show_answer {
    struct api_found_certificate body;
};

MUST_CHECK enum status api_staff_certificate_show(struct call *call, const struct staff_certificate_show_input *input,
    struct staff_certificate_show_answer *out_answer);

/* POST /api/v1/staff/certificates/{certificate_id}/resumption -> 200: End the suspension of a certificate; leaves the revocation list. */
struct certificate_resume_input {
    int64_t certificate_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
    const struct api_certificate_state_change *body;
};

struct certificate_resume_answer {
    struct api_found_certificate body;
};

MUST_CHECK enum status api_certificate_resume(struct call *call, const struct certificate_resume_input *input,
    struct certificate_resume_answer *out_answer);

/* POST /api/v1/staff/certificates/{certificate_id}/revocation -> 200: Revoke a certificate that somebody else has suspended; for good. */
struct certificate_revoke_input {
    int64_t certificate_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
    const struct api_certificate_revocation *body;
};

struct certificate_revoke_answer {
    struct api_found_certificate body;
};

MUST_CHECK enum status api_certificate_revoke(struct call *call, const struct certificate_revoke_input *input,
    struct certificate_revoke_answer *out_answer);

/* POST /api/v1/staff/certificates/{certificate_id}/suspension -> 200: Suspend a valid certificate; goes on the revocation list at once. */
struct certificate_suspend_input {
    int64_t certificate_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
    const struct api_certificate_state_change *body;
};

struct certificate_suspend_answer {
    struct api_found_certificate body;
};

MUST_CHECK enum status api_certificate_suspend(struct call *call, const struct certificate_suspend_input *input,
    struct certificate_suspend_answer *out_answer);

/* GET /api/v1/staff/dashboard -> 200: The house in numbers. */
struct dashboard_show_input {
    char empty; /* C has no empty structs */
};

struct dashboard_show_answer {
    struct api_dashboard body;
};

MUST_CHECK enum status api_dashboard_show(struct call *call, const struct dashboard_show_input *input,
    struct dashboard_show_answer *out_answer);

/* POST /api/v1/staff/download-uploads -> 201: Begin the upload of a file. */
struct download_upload_create_input {
    const struct api_download_upload_create *body;
};

struct download_upload_create_answer {
    struct api_download_upload body;
};

MUST_CHECK enum status api_download_upload_create(struct call *call, const struct download_upload_create_input *input,
    struct download_upload_create_answer *out_answer);

/* DELETE /api/v1/staff/download-uploads/{upload_id} -> 204: Give an upload up; nothing of it stays. */
struct download_upload_delete_input {
    int64_t upload_id; /* id, 0 = absent */
};

struct download_upload_delete_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_download_upload_delete(struct call *call, const struct download_upload_delete_input *input,
    struct download_upload_delete_answer *out_answer);

/* PUT /api/v1/staff/download-uploads/{upload_id}/pieces/{piece} -> 200: One piece of a file, counted from 0; in order, and as often as needed. */
struct download_upload_piece_put_input {
    int64_t upload_id; /* id, 0 = absent */
    int64_t piece;
    struct bytes body;
    const char *media_type;
};

struct download_upload_piece_put_answer {
    struct api_download_upload body;
};

MUST_CHECK enum status api_download_upload_piece_put(struct call *call, const struct download_upload_piece_put_input *input,
    struct download_upload_piece_put_answer *out_answer);

/* GET /api/v1/staff/downloads -> 200: All items, withdrawn ones too. */
struct staff_download_list_input {
    bool has_page;
    int64_t page;
    bool has_page_size;
    int64_t page_size;
};

struct staff_download_list_answer {
    struct api_staff_download_list body;
};

MUST_CHECK enum status api_staff_download_list(struct call *call, const struct staff_download_list_input *input,
    struct staff_download_list_answer *out_answer);

/* POST /api/v1/staff/downloads -> 201: Publish an uploaded file as a new item. */
struct staff_download_create_input {
    const struct api_download_create *body;
};

struct staff_download_create_answer {
    struct api_staff_download_item body;
};

MUST_CHECK enum status api_staff_download_create(struct call *call, const struct staff_download_create_input *input,
    struct staff_download_create_answer *out_answer);

/* PUT /api/v1/staff/downloads/{download_item_id} -> 200: Change an item's words and place, or replace its file. */
struct staff_download_change_input {
    int64_t download_item_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
    const struct api_download_change *body;
};

struct staff_download_change_answer {
    struct api_staff_download_item body;
};

MUST_CHECK enum status api_staff_download_change(struct call *call, const struct staff_download_change_input *input,
    struct staff_download_change_answer *out_answer);

/* PUT /api/v1/staff/downloads/{download_item_id}/state/{state} -> 200: Withdraw an item, or publish it again. */
struct staff_download_set_state_input {
    int64_t download_item_id; /* id, 0 = absent */
    const char *state; /* published | withdrawn */
    int64_t if_match; /* version of the header If-Match */
};

struct staff_download_set_state_answer {
    struct api_staff_download_item body;
};

MUST_CHECK enum status api_staff_download_set_state(struct call *call, const struct staff_download_set_state_input *input,
    struct staff_download_set_state_answer *out_answer);

/* POST /api/v1/staff/holder-searches -> 200: Holders by exact name, document or mobile number. */
struct holder_search_input {
    const struct api_holder_search *body;
};

struct holder_search_answer {
    struct api_found_holder_list body;
};

MUST_CHECK enum status api_holder_search(struct call *call, const struct holder_search_input *input,
    struct holder_search_answer *out_answer);

/* GET /api/v1/staff/invoices -> 200: All invoices, newest first, and how the way to the tax bureau stands. */
struct staff_invoice_list_input {
    const char *order_number;
    const char *state; /* waiting | requested | issued | failed | mismatched | reversing | reversed | withdrawn */
    const char *cursor;
    bool has_limit;
    int64_t limit;
};

struct staff_invoice_list_answer {
    struct api_staff_invoice_list body;
};

MUST_CHECK enum status api_staff_invoice_list(struct call *call, const struct staff_invoice_list_input *input,
    struct staff_invoice_list_answer *out_answer);

/* POST /api/v1/staff/invoices/{invoice_id}/retry -> 200: Another try of a failed invoice, or of one that got stuck. */
struct staff_invoice_retry_input {
    int64_t invoice_id; /* id, 0 = absent */
};

struct staff_invoice_retry_answer {
    struct api_staff_invoice body;
};

MUST_CHECK enum status api_staff_invoice_retry(struct call *call, const struct staff_invoice_retry_input *input,
    struct staff_invoice_retry_answer *out_answer);

/* POST /api/v1/staff/invoices/{invoice_id}/reversal -> 200: Take an issued invoice back. */
struct staff_invoice_reverse_input {
    int64_t invoice_id; /* id, 0 = absent */
    const struct api_invoice_reversal_create *body;
};

struct staff_invoice_reverse_answer {
    struct api_staff_invoice body;
};

MUST_CHECK enum status api_staff_invoice_reverse(struct call *call, const struct staff_invoice_reverse_input *input,
    struct staff_invoice_reverse_answer *out_answer);

/* GET /api/v1/staff/me -> 200: Who I am. */
struct staff_me_show_input {
    char empty; /* C has no empty structs */
};

struct staff_me_show_answer {
    struct api_staff_me body;
};

MUST_CHECK enum status api_staff_me_show(struct call *call, const struct staff_me_show_input *input,
    struct staff_me_show_answer *out_answer);

/* PUT /api/v1/staff/me/password -> 200: Set one's own password. */
struct staff_password_set_input {
    const struct api_staff_password_set *body;
};

struct staff_password_set_answer {
    struct api_staff_me body;
};

MUST_CHECK enum status api_staff_password_set(struct call *call, const struct staff_password_set_input *input,
    struct staff_password_set_answer *out_answer);

/* POST /api/v1/staff/order-searches -> 200: Orders by exact values and filters, newest first; no drafts. */
struct order_search_input {
    const struct api_order_search *body;
};

struct order_search_answer {
    struct api_found_order_list body;
};

MUST_CHECK enum status api_order_search(struct call *call, const struct order_search_input *input,
    struct order_search_answer *out_answer);

/* GET /api/v1/staff/orders -> 200: Review queue, oldest first. */
struct staff_order_list_input {
    const char *cursor;
    bool has_limit;
    int64_t limit;
    bool has_mine;
    bool mine;
};

struct staff_order_list_answer {
    struct api_staff_order_list body;
};

MUST_CHECK enum status api_staff_order_list(struct call *call, const struct staff_order_list_input *input,
    struct staff_order_list_answer *out_answer);

/* GET /api/v1/staff/orders/{order_id} -> 200: One order with its story; full values only for the reviewer who has taken it. */
struct staff_order_show_input {
    int64_t order_id; /* id, 0 = absent */
};

struct staff_order_show_answer {
    struct api_staff_order body;
};

MUST_CHECK enum status api_staff_order_show(struct call *call, const struct staff_order_show_input *input,
    struct staff_order_show_answer *out_answer);

/* GET /api/v1/staff/orders/{order_id}/materials/{material_kind} -> 200: A document of an order that I have taken. */
struct staff_material_show_input {
    int64_t order_id; /* id, 0 = absent */
    const char *material_kind; /* application_form | business_licence | enterprise_application_form | seal_information_form | power_of_attorney | legal_representative_document_front | legal_representative_document_back */
};

struct staff_material_show_answer {
    struct bytes body;
    const char *media_type; // image/*
};

MUST_CHECK enum status api_staff_material_show(struct call *call, const struct staff_material_show_input *input,
    struct staff_material_show_answer *out_answer);

/* POST /api/v1/staff/orders/{order_id}/revealed -> 200: Show the full values of an order's holder; audited. */
struct staff_order_reveal_input {
    int64_t order_id; /* id, 0 = absent */
};

struct staff_order_reveal_answer {
    struct api_order_revealed body;
};

MUST_CHECK enum status api_staff_order_reveal(struct call *call, const struct staff_order_reveal_input *input,
    struct staff_order_reveal_answer *out_answer);

/* PUT /api/v1/staff/orders/{order_id}/reviewer -> 200: Take an order. */
struct review_claim_input {
    int64_t order_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
};

struct review_claim_answer {
    struct api_staff_order body;
};

MUST_CHECK enum status api_review_claim(struct call *call, const struct review_claim_input *input,
    struct review_claim_answer *out_answer);

/* DELETE /api/v1/staff/orders/{order_id}/reviewer -> 204: Give an order back to the queue. */
struct review_release_input {
    int64_t order_id; /* id, 0 = absent */
};

struct review_release_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_review_release(struct call *call, const struct review_release_input *input,
    struct review_release_answer *out_answer);

/* POST /api/v1/staff/orders/{order_id}/reviews -> 201: Approve, or refuse with a reason for each field. */
struct review_create_input {
    int64_t order_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
    const struct api_review_create *body;
};

struct review_create_answer {
    struct api_staff_order body;
};

MUST_CHECK enum status api_review_create(struct call *call, const struct review_create_input *input,
    struct review_create_answer *out_answer);

/* GET /api/v1/staff/payments -> 200: Payments, newest first. */
struct staff_payment_list_input {
    const char *cursor;
    bool has_limit;
    int64_t limit;
    const char *order_number;
    const char *transaction_id;
    const char *state; /* pending | succeeded | surplus | closed | failed */
};

struct staff_payment_list_answer {
    struct api_staff_payment_list body;
};

MUST_CHECK enum status api_staff_payment_list(struct call *call, const struct staff_payment_list_input *input,
    struct staff_payment_list_answer *out_answer);

/* GET /api/v1/staff/people -> 200: Staff accounts, newest first. */
struct staff_person_list_input {
    const char *role; /* reviewer | finance | publisher | system_administrator | security_administrator | auditor */
    const char *state; /* active | disabled */
    const char *cursor;
    bool has_limit;
    int64_t limit;
};

struct staff_person_list_answer {
    struct api_staff_person_list body;
};

MUST_CHECK enum status api_staff_person_list(struct call *call, const struct staff_person_list_input *input,
    struct staff_person_list_answer *out_answer);

/* POST /api/v1/staff/people -> 201: Add a person, without roles; enrolment follows. */
struct staff_person_add_input {
    const struct api_staff_person_create *body;
};

struct staff_person_add_answer {
    struct api_staff_person body;
};

MUST_CHECK enum status api_staff_person_add(struct call *call, const struct staff_person_add_input *input,
    struct staff_person_add_answer *out_answer);

/* GET /api/v1/staff/people/{staff_id} -> 200: One person. */
struct staff_person_show_input {
    int64_t staff_id; /* id, 0 = absent */
};

struct staff_person_show_answer {
    struct api_staff_person body;
};

MUST_CHECK enum status api_staff_person_show(struct call *call, const struct staff_person_show_input *input,
    struct staff_person_show_answer *out_answer);

/* PUT /api/v1/staff/people/{staff_id} -> 200: Change name or mobile number. */
struct staff_person_edit_input {
    int64_t staff_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
    const struct api_staff_person_edit *body;
};

struct staff_person_edit_answer {
    struct api_staff_person body;
};

MUST_CHECK enum status api_staff_person_edit(struct call *call, const struct staff_person_edit_input *input,
    struct staff_person_edit_answer *out_answer);

/* PUT /api/v1/staff/people/{staff_id}/disablement -> 200: Disable; all sessions end at once. */
struct staff_person_disable_input {
    int64_t staff_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
    const struct api_reason *body;
};

struct staff_person_disable_answer {
    struct api_staff_person body;
};

MUST_CHECK enum status api_staff_person_disable(struct call *call, const struct staff_person_disable_input *input,
    struct staff_person_disable_answer *out_answer);

/* DELETE /api/v1/staff/people/{staff_id}/disablement -> 200: Enable again. */
struct staff_person_enable_input {
    int64_t staff_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
};

struct staff_person_enable_answer {
    struct api_staff_person body;
};

MUST_CHECK enum status api_staff_person_enable(struct call *call, const struct staff_person_enable_input *input,
    struct staff_person_enable_answer *out_answer);

/* POST /api/v1/staff/people/{staff_id}/enrolments -> 201: Hand out a temporary password, a new one-time key, or both, shown this once. */
struct staff_person_enrol_input {
    int64_t staff_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
    const struct api_staff_enrolment_create *body;
};

struct staff_person_enrol_answer {
    struct api_staff_enrolment body;
};

MUST_CHECK enum status api_staff_person_enrol(struct call *call, const struct staff_person_enrol_input *input,
    struct staff_person_enrol_answer *out_answer);

/* PUT /api/v1/staff/people/{staff_id}/roles -> 200: Give and take roles; never one's own. */
struct staff_person_roles_set_input {
    int64_t staff_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
    const struct api_staff_person_roles *body;
};

struct staff_person_roles_set_answer {
    struct api_staff_person body;
};

MUST_CHECK enum status api_staff_person_roles_set(struct call *call, const struct staff_person_roles_set_input *input,
    struct staff_person_roles_set_answer *out_answer);

/* DELETE /api/v1/staff/people/{staff_id}/sessions -> 204: End all sessions of a person. */
struct staff_person_sessions_end_input {
    int64_t staff_id; /* id, 0 = absent */
};

struct staff_person_sessions_end_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_staff_person_sessions_end(struct call *call, const struct staff_person_sessions_end_input *input,
    struct staff_person_sessions_end_answer *out_answer);

/* GET /api/v1/staff/productions -> 200: UKey orders that wait for their token or for being handed over, oldest first. */
struct production_list_input {
    int64_t after; /* id, 0 = absent */
};

struct production_list_answer {
    struct api_production_list body;
};

MUST_CHECK enum status api_production_list(struct call *call, const struct production_list_input *input,
    struct production_list_answer *out_answer);

/* GET /api/v1/staff/productions/{order_id} -> 200: What the token is for and where it goes; audited. */
struct production_show_input {
    int64_t order_id; /* id, 0 = absent */
};

struct production_show_answer {
    struct api_production body;
};

MUST_CHECK enum status api_production_show(struct call *call, const struct production_show_input *input,
    struct production_show_answer *out_answer);

/* GET /api/v1/staff/productions/{order_id}/certificate -> 200: The certificate with its chain as PEM, for the token tool. */
struct production_certificate_input {
    int64_t order_id; /* id, 0 = absent */
};

struct production_certificate_answer {
    struct bytes body;
    const char *media_type; // application/x-pem-file
};

MUST_CHECK enum status api_production_certificate(struct call *call, const struct production_certificate_input *input,
    struct production_certificate_answer *out_answer);

/* POST /api/v1/staff/productions/{order_id}/handover -> 200: The token was handed over at the counter, or to a courier. */
struct production_hand_over_input {
    int64_t order_id; /* id, 0 = absent */
    const struct api_hand_over *body;
};

struct production_hand_over_answer {
    struct api_production body;
};

MUST_CHECK enum status api_production_hand_over(struct call *call, const struct production_hand_over_input *input,
    struct production_hand_over_answer *out_answer);

/* POST /api/v1/staff/productions/{order_id}/token -> 200: Make the certificate of a token's request. */
struct production_make_input {
    int64_t order_id; /* id, 0 = absent */
    const struct api_token_make *body;
};

struct production_make_answer {
    struct api_production body;
};

MUST_CHECK enum status api_production_make(struct call *call, const struct production_make_input *input,
    struct production_make_answer *out_answer);

/* GET /api/v1/staff/products -> 200: Products with their price now and the next one. */
struct staff_product_list_input {
    char empty; /* C has no empty structs */
};

struct staff_product_list_answer {
    struct api_staff_product_list body;
};

MUST_CHECK enum status api_staff_product_list(struct call *call, const struct staff_product_list_input *input,
    struct staff_product_list_answer *out_answer);

/* GET /api/v1/staff/products/{product_code} -> 200: One product with all its prices. */
struct staff_product_show_input {
    const char *product_code;
};

struct staff_product_show_answer {
    struct api_staff_product body;
};

MUST_CHECK enum status api_staff_product_show(struct call *call, const struct staff_product_show_input *input,
    struct staff_product_show_answer *out_answer);

/* PUT /api/v1/staff/products/{product_code} -> 200: Change names, term, availability, number of reviewers. */
struct staff_product_edit_input {
    const char *product_code;
    int64_t if_match; /* version of the header If-Match */
    const struct api_staff_product_edit *body;
};

struct staff_product_edit_answer {
    struct api_staff_product body;
};

MUST_CHECK enum status api_staff_product_edit(struct call *call, const struct staff_product_edit_input *input,
    struct staff_product_edit_answer *out_answer);

/* POST /api/v1/staff/products/{product_code}/prices -> 201: Add a price that begins on a later day. */
struct product_price_add_input {
    const char *product_code;
    int64_t if_match; /* version of the header If-Match */
    const struct api_product_price_create *body;
};

struct product_price_add_answer {
    struct api_staff_product body;
};

MUST_CHECK enum status api_product_price_add(struct call *call, const struct product_price_add_input *input,
    struct product_price_add_answer *out_answer);

/* DELETE /api/v1/staff/products/{product_code}/prices/{from_day} -> 200: Withdraw a price that has not begun. */
struct product_price_withdraw_input {
    const char *product_code;
    const char *from_day;
    int64_t if_match; /* version of the header If-Match */
};

struct product_price_withdraw_answer {
    struct api_staff_product body;
};

MUST_CHECK enum status api_product_price_withdraw(struct call *call, const struct product_price_withdraw_input *input,
    struct product_price_withdraw_answer *out_answer);

/* GET /api/v1/staff/reconciliations -> 200: Compared days, newest first. */
struct reconciliation_list_input {
    const char *cursor;
    bool has_limit;
    int64_t limit;
};

struct reconciliation_list_answer {
    struct api_reconciliation_list body;
};

MUST_CHECK enum status api_reconciliation_list(struct call *call, const struct reconciliation_list_input *input,
    struct reconciliation_list_answer *out_answer);

/* GET /api/v1/staff/reconciliations/{day} -> 200: One compared day. */
struct reconciliation_show_input {
    const char *day;
};

struct reconciliation_show_answer {
    struct api_reconciliation body;
};

MUST_CHECK enum status api_reconciliation_show(struct call *call, const struct reconciliation_show_input *input,
    struct reconciliation_show_answer *out_answer);

/* GET /api/v1/staff/reconciliations/{day}/differences -> 200: What does not agree on a day. */
struct reconciliation_difference_list_input {
    const char *day;
    const char *cursor;
    bool has_limit;
    int64_t limit;
};

struct reconciliation_difference_list_answer {
    struct api_reconciliation_difference_list body;
};

MUST_CHECK enum status api_reconciliation_difference_list(struct call *call, const struct reconciliation_difference_list_input *input,
    struct reconciliation_difference_list_answer *out_answer);

/* POST /api/v1/staff/reconciliations/{day}/runs -> 202: Compare a day again. */
struct reconciliation_run_input {
    const char *day;
};

struct reconciliation_run_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_reconciliation_run(struct call *call, const struct reconciliation_run_input *input,
    struct reconciliation_run_answer *out_answer);

/* GET /api/v1/staff/refunds -> 200: Refunds; a queue oldest first, otherwise newest first. */
struct staff_refund_list_input {
    const char *cursor;
    bool has_limit;
    int64_t limit;
    const char *queue; /* requested | trouble | under_way */
    const char *order_number;
};

struct staff_refund_list_answer {
    struct api_staff_refund_list body;
};

MUST_CHECK enum status api_staff_refund_list(struct call *call, const struct staff_refund_list_input *input,
    struct staff_refund_list_answer *out_answer);

/* GET /api/v1/staff/refunds/{refund_id} -> 200: One refund. */
struct staff_refund_show_input {
    int64_t refund_id; /* id, 0 = absent */
};

struct staff_refund_show_answer {
    struct api_staff_refund body;
};

MUST_CHECK enum status api_staff_refund_show(struct call *call, const struct staff_refund_show_input *input,
    struct staff_refund_show_answer *out_answer);

/* POST /api/v1/staff/refunds/{refund_id}/decision -> 200: Grant or decline. */
struct refund_decide_input {
    int64_t refund_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
    const struct api_refund_decision *body;
};

struct refund_decide_answer {
    struct api_staff_refund body;
};

MUST_CHECK enum status api_refund_decide(struct call *call, const struct refund_decide_input *input,
    struct refund_decide_answer *out_answer);

/* POST /api/v1/staff/refunds/{refund_id}/payback -> 200: Say that an abnormal refund was paid back without the provider. */
struct refund_pay_otherwise_input {
    int64_t refund_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
    const struct api_refund_payback *body;
};

struct refund_pay_otherwise_answer {
    struct api_staff_refund body;
};

MUST_CHECK enum status api_refund_pay_otherwise(struct call *call, const struct refund_pay_otherwise_input *input,
    struct refund_pay_otherwise_answer *out_answer);

/* POST /api/v1/staff/refunds/{refund_id}/retry -> 200: Try again what is stuck at the provider. */
struct refund_retry_input {
    int64_t refund_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
};

struct refund_retry_answer {
    struct api_staff_refund body;
};

MUST_CHECK enum status api_refund_retry(struct call *call, const struct refund_retry_input *input,
    struct refund_retry_answer *out_answer);

/* GET /api/v1/staff/relying-parties -> 200: Relying parties, newest first. */
struct relying_party_list_input {
    const char *state; /* active | suspended */
    const char *cursor;
    bool has_limit;
    int64_t limit;
};

struct relying_party_list_answer {
    struct api_relying_party_list body;
};

MUST_CHECK enum status api_relying_party_list(struct call *call, const struct relying_party_list_input *input,
    struct relying_party_list_answer *out_answer);

/* POST /api/v1/staff/relying-parties -> 201: Add a relying party; its keys and its secret follow. */
struct relying_party_add_input {
    const struct api_relying_party_create *body;
};

struct relying_party_add_answer {
    struct api_relying_party body;
};

MUST_CHECK enum status api_relying_party_add(struct call *call, const struct relying_party_add_input *input,
    struct relying_party_add_answer *out_answer);

/* GET /api/v1/staff/relying-parties/{relying_party_id} -> 200: One relying party with its keys. */
struct relying_party_show_input {
    int64_t relying_party_id; /* id, 0 = absent */
};

struct relying_party_show_answer {
    struct api_relying_party body;
};

MUST_CHECK enum status api_relying_party_show(struct call *call, const struct relying_party_show_input *input,
    struct relying_party_show_answer *out_answer);

/* PUT /api/v1/staff/relying-parties/{relying_party_id} -> 200: Change names, addresses, limits. */
struct relying_party_edit_input {
    int64_t relying_party_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
    const struct api_relying_party_edit *body;
};

struct relying_party_edit_answer {
    struct api_relying_party body;
};

MUST_CHECK enum status api_relying_party_edit(struct call *call, const struct relying_party_edit_input *input,
    struct relying_party_edit_answer *out_answer);

/* POST /api/v1/staff/relying-parties/{relying_party_id}/keys -> 201: Add a public key. */
struct relying_party_key_add_input {
    int64_t relying_party_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
    const struct api_relying_party_key_create *body;
};

struct relying_party_key_add_answer {
    struct api_relying_party body;
};

MUST_CHECK enum status api_relying_party_key_add(struct call *call, const struct relying_party_key_add_input *input,
    struct relying_party_key_add_answer *out_answer);

/* DELETE /api/v1/staff/relying-parties/{relying_party_id}/keys/{key_id} -> 200: Withdraw a public key. */
struct relying_party_key_withdraw_input {
    int64_t relying_party_id; /* id, 0 = absent */
    int64_t key_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
};

struct relying_party_key_withdraw_answer {
    struct api_relying_party body;
};

MUST_CHECK enum status api_relying_party_key_withdraw(struct call *call, const struct relying_party_key_withdraw_input *input,
    struct relying_party_key_withdraw_answer *out_answer);

/* POST /api/v1/staff/relying-parties/{relying_party_id}/secrets -> 201: Make a webhook secret, shown this once. */
struct relying_party_secret_make_input {
    int64_t relying_party_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
};

struct relying_party_secret_make_answer {
    struct api_relying_party_secret_made body;
};

MUST_CHECK enum status api_relying_party_secret_make(struct call *call, const struct relying_party_secret_make_input *input,
    struct relying_party_secret_make_answer *out_answer);

/* PUT /api/v1/staff/relying-parties/{relying_party_id}/suspension -> 200: Suspend; none of its calls is taken any more. */
struct relying_party_suspend_input {
    int64_t relying_party_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
    const struct api_reason *body;
};

struct relying_party_suspend_answer {
    struct api_relying_party body;
};

MUST_CHECK enum status api_relying_party_suspend(struct call *call, const struct relying_party_suspend_input *input,
    struct relying_party_suspend_answer *out_answer);

/* DELETE /api/v1/staff/relying-parties/{relying_party_id}/suspension -> 200: End the suspension. */
struct relying_party_resume_input {
    int64_t relying_party_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
};

struct relying_party_resume_answer {
    struct api_relying_party body;
};

MUST_CHECK enum status api_relying_party_resume(struct call *call, const struct relying_party_resume_input *input,
    struct relying_party_resume_answer *out_answer);

/* POST /api/v1/staff/relying-parties/{relying_party_id}/webhook-tests -> 200: Send a signed test event to its webhook address now. */
struct relying_party_webhook_test_input {
    int64_t relying_party_id; /* id, 0 = absent */
};

struct relying_party_webhook_test_answer {
    struct api_webhook_test body;
};

MUST_CHECK enum status api_relying_party_webhook_test(struct call *call, const struct relying_party_webhook_test_input *input,
    struct relying_party_webhook_test_answer *out_answer);

/* GET /api/v1/staff/seal-orders -> 200: Companies with a certificate and without a seal, newest first. */
struct seal_order_list_input {
    const char *cursor;
};

struct seal_order_list_answer {
    struct api_seal_order_list body;
};

MUST_CHECK enum status api_seal_order_list(struct call *call, const struct seal_order_list_input *input,
    struct seal_order_list_answer *out_answer);

/* GET /api/v1/staff/seal-orders/{order_id} -> 200: What is needed to make seals from the form of an order. */
struct seal_order_show_input {
    int64_t order_id; /* id, 0 = absent */
};

struct seal_order_show_answer {
    struct api_seal_work body;
};

MUST_CHECK enum status api_seal_order_show(struct call *call, const struct seal_order_show_input *input,
    struct seal_order_show_answer *out_answer);

/* GET /api/v1/staff/seal-orders/{order_id}/form -> 200: The reviewed seal information form of an order; audited. */
struct seal_form_show_input {
    int64_t order_id; /* id, 0 = absent */
};

struct seal_form_show_answer {
    struct bytes body;
    const char *media_type; // image/*
};

MUST_CHECK enum status api_seal_form_show(struct call *call, const struct seal_form_show_input *input,
    struct seal_form_show_answer *out_answer);

/* GET /api/v1/staff/seal-orders/{order_id}/preview -> 200: What would be cut out of the form; nothing is kept. */
struct seal_preview_show_input {
    int64_t order_id; /* id, 0 = absent */
    int64_t x;
    int64_t y;
    int64_t width;
    int64_t height;
};

struct seal_preview_show_answer {
    struct bytes body;
    const char *media_type; // image/*
};

MUST_CHECK enum status api_seal_preview_show(struct call *call, const struct seal_preview_show_input *input,
    struct seal_preview_show_answer *out_answer);

/* POST /api/v1/staff/seal-orders/{order_id}/seals -> 201: Make a seal of the company from the form of its order. */
struct seal_make_input {
    int64_t order_id; /* id, 0 = absent */
    const struct api_seal_make *body;
};

struct seal_make_answer {
    struct api_staff_seal body;
};

MUST_CHECK enum status api_seal_make(struct call *call, const struct seal_make_input *input,
    struct seal_make_answer *out_answer);

/* GET /api/v1/staff/seals -> 200: Seals of companies in a state, newest first. */
struct staff_seal_list_input {
    const char *state; /* waiting | in_force | revoked */
    const char *cursor;
};

struct staff_seal_list_answer {
    struct api_staff_seal_list body;
};

MUST_CHECK enum status api_staff_seal_list(struct call *call, const struct staff_seal_list_input *input,
    struct staff_seal_list_answer *out_answer);

/* GET /api/v1/staff/seals/{seal_id} -> 200: One seal, the certificates it is bound to, and what the caller may do. */
struct staff_seal_show_input {
    int64_t seal_id; /* id, 0 = absent */
};

struct staff_seal_show_answer {
    struct api_staff_seal body;
};

MUST_CHECK enum status api_staff_seal_show(struct call *call, const struct staff_seal_show_input *input,
    struct staff_seal_show_answer *out_answer);

/* POST /api/v1/staff/seals/{seal_id}/check -> 200: Put a seal into force that another person has made. */
struct seal_check_input {
    int64_t seal_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
};

struct seal_check_answer {
    struct api_staff_seal body;
};

MUST_CHECK enum status api_seal_check(struct call *call, const struct seal_check_input *input,
    struct seal_check_answer *out_answer);

/* GET /api/v1/staff/seals/{seal_id}/picture -> 200: The picture of a seal. */
struct staff_seal_picture_show_input {
    int64_t seal_id; /* id, 0 = absent */
};

struct staff_seal_picture_show_answer {
    struct bytes body;
    const char *media_type; // image/*
};

MUST_CHECK enum status api_staff_seal_picture_show(struct call *call, const struct staff_seal_picture_show_input *input,
    struct staff_seal_picture_show_answer *out_answer);

/* POST /api/v1/staff/seals/{seal_id}/revocation -> 200: Revoke a seal, for good; the company may then get a new one of the kind. */
struct seal_revoke_input {
    int64_t seal_id; /* id, 0 = absent */
    int64_t if_match; /* version of the header If-Match */
    const struct api_seal_revocation *body;
};

struct seal_revoke_answer {
    struct api_staff_seal body;
};

MUST_CHECK enum status api_seal_revoke(struct call *call, const struct seal_revoke_input *input,
    struct seal_revoke_answer *out_answer);

/* POST /api/v1/staff/sessions -> 201: Log in with password and one-time code. */
struct staff_session_create_input {
    const struct api_staff_session_create *body;
};

struct staff_session_create_answer {
    struct api_staff_me body;
};

MUST_CHECK enum status api_staff_session_create(struct call *call, const struct staff_session_create_input *input,
    struct staff_session_create_answer *out_answer);

/* DELETE /api/v1/staff/sessions/current -> 204: Log out. */
struct staff_session_end_input {
    char empty; /* C has no empty structs */
};

struct staff_session_end_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_staff_session_end(struct call *call, const struct staff_session_end_input *input,
    struct staff_session_end_answer *out_answer);

/* POST /callbacks/nuonuo/notifications -> 200: Callback of Nuonuo. */
struct invoice_notice_receive_input {
    struct bytes body;
    const char *media_type;
};

struct invoice_notice_receive_answer {
    struct api_invoice_notice_answer body;
};

MUST_CHECK enum status api_invoice_notice_receive(struct call *call, const struct invoice_notice_receive_input *input,
    struct invoice_notice_receive_answer *out_answer);

/* POST /callbacks/wechat-pay/notifications -> 204: Notification of WeChat Pay. */
struct payment_notice_receive_input {
    struct bytes body;
    const char *media_type;
};

struct payment_notice_receive_answer {
    char empty; /* C has no empty structs */
};

MUST_CHECK enum status api_payment_notice_receive(struct call *call, const struct payment_notice_receive_input *input,
    struct payment_notice_receive_answer *out_answer);

/* GET /docs -> 200: This contract as a page. */
struct docs_page_input {
    char empty; /* C has no empty structs */
};

struct docs_page_answer {
    struct bytes body;
    const char *media_type; // text/html
};

MUST_CHECK enum status api_docs_page(struct call *call, const struct docs_page_input *input,
    struct docs_page_answer *out_answer);

/* GET /docs/docs.css -> 200: Style of the page. */
struct docs_style_input {
    char empty; /* C has no empty structs */
};

struct docs_style_answer {
    struct bytes body;
    const char *media_type; // text/css
};

MUST_CHECK enum status api_docs_style(struct call *call, const struct docs_style_input *input,
    struct docs_style_answer *out_answer);

/* GET /docs/docs.js -> 200: Script of the page. */
struct docs_script_input {
    char empty; /* C has no empty structs */
};

struct docs_script_answer {
    struct bytes body;
    const char *media_type; // text/javascript
};

MUST_CHECK enum status api_docs_script(struct call *call, const struct docs_script_input *input,
    struct docs_script_answer *out_answer);

/* GET /docs/openapi.json -> 200: This contract as JSON. */
struct docs_contract_input {
    char empty; /* C has no empty structs */
};

struct docs_contract_answer {
    struct bytes body;
    const char *media_type; // application/json
};

MUST_CHECK enum status api_docs_contract(struct call *call, const struct docs_contract_input *input,
    struct docs_contract_answer *out_answer);

/* GET /healthz -> 200: Is the process alive. */
struct health_live_input {
    char empty; /* C has no empty structs */
};

struct health_live_answer {
    struct api_health body;
};

MUST_CHECK enum status api_health_live(struct call *call, const struct health_live_input *input,
    struct health_live_answer *out_answer);

/* GET /metrics -> 200: Prometheus text; not reachable through nginx. */
struct metrics_show_input {
    char empty; /* C has no empty structs */
};

struct metrics_show_answer {
    struct bytes body;
    const char *media_type; // text/plain
};

MUST_CHECK enum status api_metrics_show(struct call *call, const struct metrics_show_input *input,
    struct metrics_show_answer *out_answer);

/* GET /pki/issuing.crl -> 200: Revocation list, DER. */
struct pki_crl_show_input {
    char empty; /* C has no empty structs */
};

struct pki_crl_show_answer {
    struct bytes body;
    const char *media_type; // application/pkix-crl
};

MUST_CHECK enum status api_pki_crl_show(struct call *call, const struct pki_crl_show_input *input,
    struct pki_crl_show_answer *out_answer);

/* GET /pki/issuing.crt -> 200: Issuing certificate, DER. */
struct pki_issuing_show_input {
    char empty; /* C has no empty structs */
};

struct pki_issuing_show_answer {
    struct bytes body;
    const char *media_type; // application/pkix-cert
};

MUST_CHECK enum status api_pki_issuing_show(struct call *call, const struct pki_issuing_show_input *input,
    struct pki_issuing_show_answer *out_answer);

/* GET /pki/root.crt -> 200: Root certificate, DER. */
struct pki_root_show_input {
    char empty; /* C has no empty structs */
};

struct pki_root_show_answer {
    struct bytes body;
    const char *media_type; // application/pkix-cert
};

MUST_CHECK enum status api_pki_root_show(struct call *call, const struct pki_root_show_input *input,
    struct pki_root_show_answer *out_answer);

/* GET /readyz -> 200: Can it serve. */
struct health_ready_input {
    char empty; /* C has no empty structs */
};

struct health_ready_answer {
    struct api_health body;
};

MUST_CHECK enum status api_health_ready(struct call *call, const struct health_ready_input *input,
    struct health_ready_answer *out_answer);
