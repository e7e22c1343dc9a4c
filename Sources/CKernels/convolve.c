// Weighted sums over runs of pixels.

#include "block.h"

ALWAYS_INLINE void convolve_all(
    const int most, const int vectors, const minemap_packed *kernel, const minemap_span *spans, int64_t span_count,
    int64_t pixels, int relu, float *output, int64_t output_pitch) {
    const int64_t whole = (kernel->filters + MINEMAP_LANES - 1) / MINEMAP_LANES * MINEMAP_LANES;
    const float *weights = kernel->weights;
    for (int64_t filter = 0; filter < kernel->filters;) {
        const int64_t block = whole - filter > MINEMAP_LANES ? 2 * MINEMAP_LANES : MINEMAP_LANES;
        for (int64_t part = 0; part < block;) {
            const int64_t left = kernel->filters - filter - part;
            const float *bias = kernel->bias + filter + part;
            if (vectors == 2 && block == 2 * MINEMAP_LANES) {
                convolve_run(
                    most, 2, spans, span_count, pixels, weights, block, bias, relu, output + filter, output_pitch,
                    left);
                part += 2 * MINEMAP_LANES;
            } else {
                convolve_run(
                    most, 1, spans, span_count, pixels, weights + part, block, bias, relu, output + filter + part,
                    output_pitch, left);
                part += MINEMAP_LANES;
            }
        }
        weights += block * kernel->rows;
        filter += block;
    }
}

#define PARAMETERS \
    (const minemap_packed *kernel, const minemap_span *spans, int64_t span_count, int64_t pixels, int relu, \
     float *output, int64_t output_pitch)
#define NARROW convolve_all( \
    NARROW_PIXELS, NARROW_VECTORS, kernel, spans, span_count, pixels, relu, output, output_pitch)

#if defined(__x86_64__)
AVX512 static void convolve_avx512 PARAMETERS {
    convolve_all(WIDE_PIXELS, WIDE_VECTORS, kernel, spans, span_count, pixels, relu, output, output_pitch);
}
AVX2 static void convolve_avx2 PARAMETERS { NARROW; }
#endif

void minemap_convolve PARAMETERS {
#if defined(__x86_64__)
    if (HAS_AVX512) return convolve_avx512(kernel, spans, span_count, pixels, relu, output, output_pitch);
    if (HAS_AVX2) return convolve_avx2(kernel, spans, span_count, pixels, relu, output, output_pitch);
#endif
    NARROW;
}
