/** Where the time goes in what misses its bar: as perf showed it, with the date, or as the code is read. Printed in the note of a missed row. */
const SEEN = "perf, 2026-11-22";
const READ = "not profiled yet, from reading the code";

const PROFILES: Record<string, string> = {
  own_order: `perf, 2026-11-28, beside other work: 60 % of serve's time is the kernel (thread switches, poll, sockets), 18 % libc (memory, formatting), 7 % the sealed `
    + `columns (HMAC-SM3, SM4), 7 % the product's own code, 4 % libpq, 3 % civetweb; the order is read by four small statements in one round trip, B1 by one`,
  poll: `${SEEN}: of 39 µs a request 25 % is the Redis GET, 19 % the answer's send, 12 % the log line (half of it its write), the rest civetweb's poll and read`,
  staff_lists: `EXPLAIN (ANALYZE), 2026-11-29, among a million: what begins at a key runs in 0.03 to 0.1 ms by a plan that PostgreSQL keeps; of orders by state or `
    + `without filter the page takes 0.46 ms, planning it anew each time 0.49, because a kept plan would have to assume ten words in every list, and counting up to 1,001 0.6`,
  issue: `CPU time by process, 2026-11-28: of 11 ms a certificate PostgreSQL takes 4.7 (six commits and their statements), the signer 3.3 (2.9 of it the counted `
    + `SM2), serve 2.3, Redis 0.3: two cores end at about 180 a second however many signer threads there are`,
  batch_paid: `CPU time by process and PostgreSQL's log, 2026-11-29: for 500 persons PostgreSQL takes seven times as long as the worker, most of it for writing each `
    + `order's row, which happens once, and its two audit entries`,
  login: `${READ}: argon2id takes both cores; others wait for their turn of a core (password_threads = cores)`,
};

export function profileOf(row: string): string {
  return PROFILES[row] ?? "";
}
