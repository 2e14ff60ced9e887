/* signer_wire: bounded frames over a UNIX socket; see the header. */
#include "core/pki/signer_wire.h"

#include <errno.h>
#include <poll.h>
#include <sys/socket.h>

#include "core/base/clock.h"

static bool wait_for(int socket, short events, int64_t deadline) {
    for (;;) {
        int64_t left_ms = (deadline - clock_monotonic()) / 1000;
        struct pollfd poller = {.fd = socket, .events = events};
        if (left_ms <= 0)
            return false;
        int ready = poll(&poller, 1, left_ms > 60000 ? 60000 : (int)left_ms);
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return false;
    }
}

static bool again(void) {
    return errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK;
}

static bool send_all(int socket, const unsigned char *data, size_t size, int64_t deadline) {
    while (size > 0) {
        ssize_t sent = send(socket, data, size, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && again()) {
            if (!wait_for(socket, POLLOUT, deadline))
                return false;
            continue;
        }
        if (sent <= 0)
            return false;
        data += sent;
        size -= (size_t)sent;
    }
    return true;
}

/* Bytes that came; less than `size` when the other side closed or the time is over. */
static size_t receive_all(int socket, unsigned char *data, size_t size, int64_t deadline) {
    size_t have = 0;
    while (have < size) {
        ssize_t got = recv(socket, data + have, size - have, MSG_DONTWAIT);
        if (got < 0 && again()) {
            if (!wait_for(socket, POLLIN, deadline))
                return have;
            continue;
        }
        if (got <= 0)
            return have;
        have += (size_t)got;
    }
    return have;
}

enum status signer_wire_send(int socket, struct bytes text, int64_t deadline) {
    const unsigned char head[4] = {(unsigned char)(text.size >> 24),
                                   (unsigned char)(text.size >> 16),
                                   (unsigned char)(text.size >> 8), (unsigned char)text.size};
    if (text.size == 0 || text.size > SIGNER_ANSWER_MAX)
        return STATUS_INTERNAL;
    return send_all(socket, head, sizeof head, deadline) &&
                   send_all(socket, text.data, text.size, deadline)
               ? STATUS_OK
               : STATUS_UNAVAILABLE;
}

enum status signer_wire_receive(int socket, struct arena *arena, size_t bytes_max, int64_t deadline,
                                struct bytes *out_text) {
    unsigned char head[4];
    size_t got = receive_all(socket, head, sizeof head, deadline);
    if (got == 0)
        return STATUS_NOT_FOUND;
    if (got < sizeof head)
        return STATUS_UNAVAILABLE;
    size_t size = (size_t)head[0] << 24 | (size_t)head[1] << 16 | (size_t)head[2] << 8 | head[3];
    if (size == 0 || size > bytes_max)
        return STATUS_INVALID;
    unsigned char *data = arena_alloc(arena, size);
    if (receive_all(socket, data, size, deadline) != size)
        return STATUS_UNAVAILABLE;
    *out_text = BYTES(data, size);
    return STATUS_OK;
}
