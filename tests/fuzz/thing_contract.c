/* thing_contract: the same fixture as in tests/unit. */
#include "tests/unit/thing_contract.c"
