/* issue: build, lint, sign, lint again; see the header. */
#include "core/pki/issue.h"

#include <string.h>

static enum status lint_with(const struct authority *authority, const struct profile *profile,
                             const struct certificate_order *order, const struct sm2_point *signer,
                             struct bytes der, int64_t now, struct lint_report *report) {
    const struct lint_input input = {.der = der,
                                     .profile = profile,
                                     .order = order,
                                     .issuer = authority->issuing,
                                     .signer = *signer,
                                     .now = now};
    return lint_certificate(&input, report);
}

enum status issue_prepare(struct arena *arena, const struct authority *authority,
                          const struct profile *profile, struct certificate_order *order,
                          int64_t now, struct bytes *out_der, struct lint_report *report) {
    X509 *certificate = NULL;
    struct bytes der;
    enum status status;
    *report = (struct lint_report){0};
    build_serial(order->serial);
    TRY_CLEANUP(build_certificate(profile, order, authority->issuing, &certificate));
    TRY_CLEANUP(x509_sign(certificate, authority->lint_key));
    TRY_CLEANUP(x509_to_der(certificate, arena, &der));
    TRY_CLEANUP(lint_with(authority, profile, order, &authority->lint_point, der, now, report));
    *out_der = der;
cleanup:
    X509_free(certificate);
    return status;
}

enum status issue_resume(struct arena *arena, const struct authority *authority,
                         const struct profile *profile, const struct certificate_order *order,
                         struct bytes prepared, int64_t now, struct lint_report *report) {
    struct bytes der;
    *report = (struct lint_report){0};
    TRY(x509_sign_again(prepared, authority->lint_key, arena, &der));
    return lint_with(authority, profile, order, &authority->lint_point, der, now, report);
}

enum status issue_finish(struct arena *arena, const struct authority *authority,
                         const struct profile *profile, const struct certificate_order *order,
                         struct bytes prepared, int64_t now, struct bytes *out_der,
                         struct lint_report *report) {
    struct bytes der;
    *report = (struct lint_report){0};
    if (!authority->key)
        return STATUS_UNAVAILABLE;
    TRY(x509_sign_again(prepared, authority->key, arena, &der));
    TRY(lint_with(authority, profile, order, &authority->issuing_point, der, now, report));
    *out_der = der;
    return STATUS_OK;
}

enum status issue_read_prepared(struct bytes prepared, struct certificate_order *order) {
    X509 *certificate = NULL;
    TRY(x509_load(prepared, &certificate));
    const ASN1_INTEGER *serial = X509_get0_serialNumber(certificate);
    enum status status = x509_point(certificate, &order->public_key);
    if (ASN1_STRING_length(serial) != BUILD_SERIAL_SIZE)
        status = STATUS_TAMPERED;
    if (status == STATUS_OK) {
        memcpy(order->serial, ASN1_STRING_get0_data(serial), BUILD_SERIAL_SIZE);
        order->not_before = x509_not_before(certificate);
        order->not_after = x509_not_after(certificate);
    }
    X509_free(certificate);
    return status;
}
