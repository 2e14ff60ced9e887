/* role: the roles of staff as bits, for struct actor.roles, the route table and the staff table.
 * ROLE(name, bit). */
#pragma once

#define ROLE_LIST(ROLE)                                                                            \
    ROLE(REVIEWER, reviewer, 0)                                                                    \
    ROLE(FINANCE, finance, 1)                                                                      \
    ROLE(PUBLISHER, publisher, 2)                                                                  \
    ROLE(SYSTEM_ADMINISTRATOR, system_administrator, 3)                                            \
    ROLE(SECURITY_ADMINISTRATOR, security_administrator, 4)                                        \
    ROLE(AUDITOR, auditor, 5)

enum role {
#define ROLE(name, word, bit) ROLE_##name = 1U << (bit),
    ROLE_LIST(ROLE)
#undef ROLE
};

/* Whoever decides about customers' orders, money or certificates. Their mobile number must be
 * known, else one of their own would not show. */
#define ROLES_WITH_NUMBER (ROLE_REVIEWER | ROLE_FINANCE | ROLE_SECURITY_ADMINISTRATOR)
