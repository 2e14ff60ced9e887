/* certificate_command: `lnca certificate verify`; see the header. */
#include "core/pki/certificate_command.h"

#include <stdio.h>
#include <string.h>

#include "core/base/clock.h"
#include "core/base/encode.h"
#include "core/pki/authority.h"
#include "core/pki/crl.h"

#define CHAIN_MAX 4
#define FILE_MAX 262144

struct options {
    struct bytes id;
    const char *crl;
    const char *files[8];
    size_t file_count;
};

static int usage(void) {
    fputs("usage: lnca certificate verify [--id TEXT] [--crl FILE] FILE...\n"
          "       holder, issuing and root certificate in this order, PEM or DER\n",
          stderr);
    return 2;
}

static bool parse(int argc, char **argv, struct options *options) {
    *options = (struct options){.id = X509_ID};
    for (int i = 2; i < argc; i++) {
        bool has_value = i + 1 < argc;
        if (strcmp(argv[i], "--id") == 0 && has_value) {
            i++;
            options->id = BYTES(argv[i], strlen(argv[i]));
        } else if (strcmp(argv[i], "--crl") == 0 && has_value) {
            options->crl = argv[++i];
        } else if (argv[i][0] == '-' ||
                   options->file_count == sizeof options->files / sizeof options->files[0]) {
            return false;
        } else {
            options->files[options->file_count++] = argv[i];
        }
    }
    return options->file_count > 0;
}

static bool read_chain(struct arena *arena, const struct options *options, struct bytes *ders,
                       size_t *out_count) {
    size_t count = 0;
    for (size_t i = 0; i < options->file_count; i++) {
        struct bytes text;
        size_t more = 0;
        if (authority_read_file(arena, NULL, options->files[i], FILE_MAX, &text) != STATUS_OK) {
            fprintf(stderr, "%s: cannot be read\n", options->files[i]);
            return false;
        }
        if (x509_split(arena, text, ders + count, CHAIN_MAX - count, &more) != STATUS_OK) {
            fprintf(stderr, "%s: no strict certificate in it, or more than %d\n", options->files[i],
                    CHAIN_MAX);
            return false;
        }
        count += more;
    }
    *out_count = count;
    return true;
}

static bool check_list(struct arena *arena, const struct options *options,
                       const struct bytes *ders) {
    struct bytes list;
    struct crl_facts facts;
    struct sm2_point key;
    X509 *holder = NULL;
    X509 *issuing = NULL;
    const char *problem = "cannot be read";
    if (authority_read_file(arena, NULL, options->crl, FILE_MAX, &list) == STATUS_OK &&
        x509_load(ders[0], &holder) == STATUS_OK && x509_load(ders[1], &issuing) == STATUS_OK &&
        x509_point(issuing, &key) == STATUS_OK) {
        const ASN1_INTEGER *serial = X509_get0_serialNumber(holder);
        struct bytes bytes =
            BYTES(ASN1_STRING_get0_data(serial), (size_t)ASN1_STRING_length(serial));
        problem = "is not a list of this issuer";
        if (crl_check(list, &key, bytes, &facts) == STATUS_OK)
            problem = facts.listed                      ? "lists the certificate as revoked"
                      : facts.next_update < clock_now() ? "is out of date"
                                                        : NULL;
    }
    X509_free(holder);
    X509_free(issuing);
    if (problem)
        fprintf(stderr, "%s: %s\n", options->crl, problem);
    return problem == NULL;
}

static void print_subjects(struct arena *arena, const struct bytes *ders, size_t count) {
    for (size_t i = 0; i < count; i++) {
        X509 *certificate = NULL;
        if (x509_load(ders[i], &certificate) == STATUS_OK)
            printf("  %s  serial %s\n", x509_subject(arena, certificate),
                   x509_serial(arena, certificate));
        X509_free(certificate);
    }
}

static int verify(struct arena *arena, const struct options *options) {
    struct bytes ders[CHAIN_MAX];
    size_t count = 0;
    const char *problem = NULL;
    if (!read_chain(arena, options, ders, &count))
        return 1;
    if (x509_chain_verify(ders, count, options->id, clock_now(), &problem) != STATUS_OK) {
        fprintf(stderr, "chain does not hold: %s\n", problem);
        return 1;
    }
    if (options->crl && !check_list(arena, options, ders))
        return 1;
    puts("chain holds");
    print_subjects(arena, ders, count);
    return 0;
}

int certificate_command(int argc, char **argv) {
    struct options options;
    if (argc < 3 || strcmp(argv[1], "verify") != 0 || !parse(argc, argv, &options))
        return usage();
    struct arena *arena = arena_create(0);
    int code = verify(arena, &options);
    arena_destroy(arena);
    return code;
}
