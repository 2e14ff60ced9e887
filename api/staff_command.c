/* staff_command: `lnca staff add` for the first people of the CA, and `lnca staff code`, the
 * authenticator of development. */
#include <getopt.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "api/app.h"
#include "core/account/role.h"
#include "core/account/staff.h"
#include "core/base/encode.h"
#include "core/base/qr.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/base/str.h"

int staff_command(int argc, char **argv);

#define PASSWORD_SIZE 256
#define EXIT_EXISTS 3

static const char usage[] =
    "usage: lnca staff add --login LOGIN --name NAME --mobile NUMBER --role ROLE [--role ROLE]...\n"
    "                      [--password-file FILE] [--qr FILE.svg] [--settings FILE]\n"
    "       lnca staff code --login LOGIN [--settings FILE]      development only\n"
    "add needs a database_url of role lnca_staff. Reviewers, finance and security "
    "administrators\n"
    "must have a mobile number, others may: nobody decides about an order of their own number, and "
    "no\n"
    "two accounts have the same one.\n"
    "roles: reviewer finance publisher system_administrator security_administrator auditor\n"
    "The password is the first line of FILE, or of standard input. add ends with 3 when the login "
    "is taken.\n";

struct options {
    const char *settings_file, *password_file, *qr_file;
    struct staff_new person;
};

static bool parse_role(const char *word, unsigned *roles) {
    static const struct {
        const char *word;
        unsigned bit;
    } known[] = {
#define ROLE(name, word, bit) {#word, ROLE_##name},
        ROLE_LIST(ROLE)
#undef ROLE
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (str_equal(known[i].word, word)) {
            *roles |= known[i].bit;
            return true;
        }
    return false;
}

static bool parse(int argc, char **argv, struct options *out_options) {
    static const struct option names[] = {
        {"settings", required_argument, NULL, 's'}, {"login", required_argument, NULL, 'l'},
        {"name", required_argument, NULL, 'n'},     {"role", required_argument, NULL, 'r'},
        {"mobile", required_argument, NULL, 'm'},   {"password-file", required_argument, NULL, 'p'},
        {"qr", required_argument, NULL, 'q'},       {NULL, 0, NULL, 0}};
    struct options options = {0};
    const char **texts[128] = {['s'] = &options.settings_file, ['l'] = &options.person.login,
                               ['n'] = &options.person.name,   ['m'] = &options.person.mobile,
                               ['p'] = &options.password_file, ['q'] = &options.qr_file};
    int letter;
    while ((letter = getopt_long(argc, argv, "", names, NULL)) != -1) {
        if (letter == 'r' && parse_role(optarg, &options.person.roles))
            continue;
        if (letter == 'r' || letter == '?' || texts[letter] == NULL)
            return false;
        *texts[letter] = optarg;
    }
    *out_options = options;
    return optind == argc && options.person.login != NULL;
}

/* The first line; without echo when a person types it. */
static bool read_password(const char *file, char out_password[PASSWORD_SIZE]) {
    FILE *from = file != NULL ? fopen(file, "re") : stdin;
    struct termios before, quiet;
    if (from == NULL)
        return false;
    bool typed = file == NULL && tcgetattr(STDIN_FILENO, &before) == 0;
    if (typed) {
        fputs("password: ", stderr);
        quiet = before;
        quiet.c_lflag &= ~(tcflag_t)ECHO;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    bool got = fgets(out_password, PASSWORD_SIZE, from) != NULL;
    if (typed) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        fputc('\n', stderr);
    }
    if (file != NULL)
        fclose(from);
    out_password[got ? strcspn(out_password, "\r\n") : 0] = '\0';
    return got;
}

static bool write_qr(struct call *call, const char *file, const char *uri) {
    char *svg;
    if (qr_svg(call->arena, uri, "otpauth", &svg) != STATUS_OK)
        return false;
    FILE *out = fopen(file, "we");
    if (out == NULL)
        return false;
    bool written = fputs(svg, out) >= 0;
    return fclose(out) == 0 && written;
}

static int complain(const struct call *call, enum status status) {
    const struct failure *failure = &call->failure;
    fprintf(stderr, "lnca staff: %s\n", status_detail(status));
    for (size_t i = 0; i < failure->field_count; i++)
        fprintf(stderr, "  %s: %s\n", failure->fields[i].field, failure->fields[i].code);
    bool exists = failure->field_count == 1 && str_equal(failure->fields[0].field, "login") &&
                  str_equal(failure->fields[0].code, "taken");
    return exists ? EXIT_EXISTS : 1;
}

static int add(struct call *call, const struct options *options) {
    char password[PASSWORD_SIZE];
    struct staff_new person = options->person;
    char *key;
    if (person.name == NULL || !read_password(options->password_file, password)) {
        fputs(person.name == NULL ? usage : "lnca staff: no password\n", stderr);
        return 2;
    }
    person.password = password;
    enum status status = staff_add(call, &person, &key);
    secret_wipe(password, sizeof password);
    if (status != STATUS_OK)
        return complain(call, status);
    const char *uri =
        arena_format(call->arena, "otpauth://totp/LNCA:%s?secret=%s&issuer=LNCA&digits=6&period=30",
                     encode_percent(call->arena, person.login), key);
    printf("login %s\ntotp_key %s\notpauth_uri %s\n", person.login, key, uri);
    if (options->qr_file == NULL || write_qr(call, options->qr_file, uri))
        return 0;
    fprintf(stderr, "lnca staff: cannot write %s\n", options->qr_file);
    return 1;
}

/* Whoever can run this can read the keys anyway; in production nobody should be used to it. */
static int code(struct call *call, const struct options *options) {
    char totp[TOTP_CODE_SIZE];
    if (!str_equal(call->settings->profile, "development")) {
        fputs("lnca staff: code works in the development profile only\n", stderr);
        return 1;
    }
    enum status status = staff_next_code(call, options->person.login, totp);
    if (status != STATUS_OK)
        return complain(call, status);
    printf("%s\n", totp);
    return 0;
}

static const struct {
    const char *name;
    int (*run)(struct call *call, const struct options *options);
} verbs[] = {{"add", add}, {"code", code}};

int staff_command(int argc, char **argv) {
    struct options options;
    struct app *app;
    struct call call;
    size_t verb = 0;
    while (verb < sizeof verbs / sizeof *verbs &&
           (argc < 2 || !str_equal(verbs[verb].name, argv[1])))
        verb++;
    if (verb == sizeof verbs / sizeof *verbs || !parse(argc - 1, argv + 1, &options)) {
        fputs(usage, stderr);
        return 2;
    }
    if (app_open(&(struct app_options){.process = "staff", .settings_file = options.settings_file},
                 &app) != STATUS_OK)
        return 1;
    struct arena *arena = arena_create(0);
    app_call(app, arena, &call);
    int result = verbs[verb].run(&call, &options);
    arena_destroy(arena);
    app_close(app);
    return result;
}
