/* Certificates, lists and their outer form from outside: strict loading must not crash, and what is
 * accepted encodes back to the same bytes. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/pki/crl.h"
#include "core/pki/x509.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void fuzz_loading(struct arena *arena, struct bytes input) {
    X509 *certificate = NULL;
    struct bytes again;
    struct sm2_point point;
    if (x509_load(input, &certificate) != STATUS_OK)
        return;
    (void)x509_subject(arena, certificate);
    (void)x509_serial(arena, certificate);
    (void)x509_not_after(certificate);
    (void)!x509_point(certificate, &point);
    if (x509_to_der(certificate, arena, &again) != STATUS_OK || again.size != input.size ||
        memcmp(again.data, input.data, input.size) != 0)
        abort();
    X509_free(certificate);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct sm2_point base; /* any valid key */
    struct crl_facts facts;
    struct bytes ders[4], signed_part, algorithm;
    struct sm2_signature signature;
    size_t count;
    struct arena *arena = arena_create(0);
    struct bytes input = BYTES(data, size);
    fuzz_loading(arena, input);
    (void)!x509_split(arena, input, ders, 4, &count);
    (void)!x509_split_signed(input, &signed_part, &algorithm, &signature);
    sm2_base_point(&base);
    (void)!crl_check(input, &base, BYTES("\x40", 1), &facts);
    arena_destroy(arena);
    return 0;
}
