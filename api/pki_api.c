/* Handlers of /pki: CA certificates and the revocation list, for everybody. */
#include "api/generated/operations.h"
#include "core/certificate/certificate.h"

enum status api_pki_root_show(struct call *call, const struct pki_root_show_input *input,
                              struct pki_root_show_answer *out_answer) {
    (void)input;
    out_answer->media_type = "application/pkix-cert";
    return certificate_read_authority(call, "root", &out_answer->body);
}

enum status api_pki_issuing_show(struct call *call, const struct pki_issuing_show_input *input,
                                 struct pki_issuing_show_answer *out_answer) {
    (void)input;
    out_answer->media_type = "application/pkix-cert";
    return certificate_read_authority(call, "issuing", &out_answer->body);
}

enum status api_pki_crl_show(struct call *call, const struct pki_crl_show_input *input,
                             struct pki_crl_show_answer *out_answer) {
    (void)input;
    out_answer->media_type = "application/pkix-crl";
    return certificate_read_crl(call, &out_answer->body);
}
