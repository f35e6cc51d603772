#include <zlib.h>

// These are macros, which Swift does not see. The bits of the window are negative: without zlib's own header, as in ZIP.
static inline int qingdan_deflate_init(z_stream *stream) {
  return deflateInit2(stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}

static inline int qingdan_inflate_init(z_stream *stream) { return inflateInit2(stream, -15); }
