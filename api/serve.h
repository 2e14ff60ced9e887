/* serve: the sub-command that answers requests until SIGTERM. */
#pragma once

int serve_command(int argc, char **argv);
