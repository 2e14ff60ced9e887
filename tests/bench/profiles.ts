/** Where the time goes in what misses its bar: what perf, strace and PostgreSQL's log showed, with the date. Printed in the note of a missed row. */
const SEEN = "perf, 2026-11-22";

const PROFILES: Record<string, string> = {
  own_order: `${SEEN}: of serve's 90 µs a request about half is system calls and thread switches (civetweb's poll, libpq's poll, answer), 14 % opens the sealed columns `
    + `(HMAC-SM3, SM4), 6 % encodes JSON, 6 % writes the log line; the one statement joins documents, payment and certificate, B1's does not`,
  poll: `${SEEN}: of 39 µs a request 25 % is the Redis GET, 19 % the answer's send, 12 % the log line (half of it its write), the rest civetweb's poll and read`,
  write_flow: `payments are booked by a job: an idle worker looks every job_poll_ms (250), which a small run feels; the other steps are about as quick as their SQL`,
  issue: `nine commits (fsync) and the signer's journal stand between the signature and the stored certificate; a signer thread waits for four of them`,
  login: `argon2id takes both cores; others wait for their turn of a core (password_threads = cores)`,
};

export function profileOf(row: string): string {
  return PROFILES[row] ?? "";
}
