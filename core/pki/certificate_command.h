/* certificate_command: `lnca certificate …`, for people at a terminal. */
#pragma once

/* verify [--id TEXT] [--crl FILE] FILE…   checks a chain in one go: holder, issuing, root, in this
 * order in one or more PEM or DER files. Exit status 0 = holds, 1 = does not, 2 = wrong use.
 * argv[0] is "certificate". */
int certificate_command(int argc, char **argv);
