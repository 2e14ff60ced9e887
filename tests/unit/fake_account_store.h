/* fake_account_store: four agreements of which `platform` is at version 3; counts acceptances. */
#pragma once

extern int fake_acceptances;
