-- Prints what load.ts reads; a body in the environment makes it a POST.
local body = os.getenv('LNCA_BODY')
if body then
    wrk.method = 'POST'
    wrk.body = body
    wrk.headers['Content-Type'] = 'application/json'
end

function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format('FIGURES {"requests":%f,"p50":%d,"p99":%d,"errors":%d}\n',
        summary.requests / summary.duration * 1000000, latency:percentile(50), latency:percentile(99),
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
