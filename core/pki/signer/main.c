/* main: lnca-signer, the process that holds CA keys and the server's halves of holders' keys.
 *
 *     lnca-signer serve    --settings FILE
 *     lnca-signer ceremony --settings FILE [--directory DIR] [--organization TEXT] [--root-name
 * TEXT] [--issuing-name TEXT] lnca-signer journal  --settings FILE     checks the chain of the
 * journal */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/arena.h"
#include "core/base/id.h"
#include "core/base/log.h"
#include "core/base/str.h"
#include "core/pki/signer/ceremony.h"
#include "core/pki/signer/hardening.h"
#include "core/pki/signer/journal.h"
#include "core/pki/signer/server.h"

struct options {
    const char *settings, *directory, *organization, *root_name, *issuing_name;
};

static int usage(void) {
    fputs("usage: lnca-signer serve|journal --settings FILE\n"
          "       lnca-signer ceremony --settings FILE [--directory DIR] [--organization TEXT]\n"
          "                            [--root-name TEXT] [--issuing-name TEXT]\n",
          stderr);
    return 2;
}

static bool parse(int argc, char **argv, struct options *options) {
    const struct {
        const char *name;
        const char **value;
    } known[] = {{"--settings", &options->settings},
                 {"--directory", &options->directory},
                 {"--organization", &options->organization},
                 {"--root-name", &options->root_name},
                 {"--issuing-name", &options->issuing_name}};
    for (int i = 2; i < argc; i += 2) {
        bool found = false;
        for (size_t k = 0; i + 1 < argc && k < sizeof known / sizeof known[0]; k++)
            if (strcmp(argv[i], known[k].name) == 0) {
                *known[k].value = argv[i + 1];
                found = true;
            }
        if (!found)
            return false;
    }
    return true;
}

static int serve(const struct settings *settings) {
    static struct signer signer; /* large, and there is one */
    id_init((unsigned)settings->node);
    enum status status = signer_open(settings, &signer);
    if (status == STATUS_OK) {
        status = server_run(&signer);
        signer_close(&signer);
    }
    if (status != STATUS_OK)
        LOG(LOG_ERROR, "signer_ended", LOG_TEXT("status", status_code(status)));
    return status == STATUS_OK ? 0 : 1;
}

static int hold_ceremony(const struct settings *settings, const struct options *options) {
    /* Production makes CA keys in an HSM; files need somebody's decision (signer_software_keys). */
    if (!str_equal(settings->profile, "development") && !settings->signer_software_keys) {
        fputs("profile production refuses CA keys in files; set signer_software_keys = 1 to allow "
              "them\n",
              stderr);
        return 1;
    }
    const struct ceremony ceremony = {.directory = options->directory ? options->directory
                                                                      : settings->signer_dir,
                                      .secrets_dir = settings->secrets_dir,
                                      .organization = options->organization,
                                      .root_name = options->root_name,
                                      .issuing_name = options->issuing_name,
                                      .pki_base_url = settings->pki_base_url};
    enum status status = ceremony_hold(&ceremony);
    if (status == STATUS_DUPLICATE)
        fprintf(stderr, "%s has a CA already; nothing was changed\n", ceremony.directory);
    else if (status != STATUS_OK)
        fprintf(stderr, "the ceremony failed: %s\n", status_code(status));
    return status == STATUS_OK ? 0 : 1;
}

static int check_journal(const struct settings *settings) {
    char path[4096];
    int64_t lines = 0;
    int length = snprintf(path, sizeof path, "%s/journal", settings->signer_dir);
    if (length < 0 || (size_t)length >= sizeof path)
        return 2;
    enum status status = journal_verify(path, &lines);
    printf("%s: %" PRId64 " good lines, %s\n", path, lines, status_code(status));
    return status == STATUS_OK ? 0 : 1;
}

int main(int argc, char **argv) {
    struct options options = {.settings = getenv("LNCA_SETTINGS"),
                              .organization = "LNCA Development",
                              .root_name = "LNCA Development Root",
                              .issuing_name = "LNCA Development Issuing CA"};
    struct settings *settings = NULL;
    int code = 2;
    log_init("lnca-signer", LOG_INFO);
    if (argc < 2 || !parse(argc, argv, &options))
        return usage();
    if (hardening_begin() != STATUS_OK ||
        settings_load(options.settings, stderr, &settings) != STATUS_OK)
        return 2;
    if (strcmp(argv[1], "serve") == 0)
        code = serve(settings);
    else if (strcmp(argv[1], "ceremony") == 0)
        code = hold_ceremony(settings, &options);
    else if (strcmp(argv[1], "journal") == 0)
        code = check_journal(settings);
    else
        code = usage();
    settings_destroy(settings);
    return code;
}
