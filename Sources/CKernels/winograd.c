// 3 x 3 convolutions with 16 multiplications for four results instead of 36: a square of 4 x 4 pixels is transformed,
// multiplied number by number with transformed weights, and transformed back.
//
//     result = Aᵀ [(G w Gᵀ) ⊙ (Bᵀ d B)] A
//
// Lavin and Gray 2015, <https://arxiv.org/abs/1509.09308>. G w Gᵀ is the caller's.

#include "block.h"

/// Squares that are worked on together: enough for the products, and small enough for the cache.
enum { TOGETHER = 8, PLACES = 16 };

int64_t minemap_squares_scratch(int64_t channels, int64_t filters) {
    return PLACES * TOGETHER * (channels + filters);
}

/// Bᵀ d B for one vector of channels of one square.
ALWAYS_INLINE void transform_input(
    const minemap_squares *squares, int64_t square, int64_t channel, float *target, int64_t place_pitch) {
    vector d[4][4];
#pragma unroll
    for (int r = 0; r < 4; r += 1) {
#pragma unroll
        for (int c = 0; c < 4; c += 1) {
            const minemap_columns look = squares->looks[c];
            const int is_inside = squares->inputs[r] && look.offset >= 0;
            d[r][c] = is_inside ? *(const vector *)(squares->inputs[r] + look.offset + square * look.pitch + channel)
                                : (vector){0};
        }
    }
    vector t[4][4];
#pragma unroll
    for (int c = 0; c < 4; c += 1) {
        t[0][c] = d[0][c] - d[2][c];
        t[1][c] = d[1][c] + d[2][c];
        t[2][c] = d[2][c] - d[1][c];
        t[3][c] = d[1][c] - d[3][c];
    }
#pragma unroll
    for (int r = 0; r < 4; r += 1) {
        float *row = target + r * 4 * place_pitch;
        *(vector *)row = t[r][0] - t[r][2];
        *(vector *)(row + place_pitch) = t[r][1] + t[r][2];
        *(vector *)(row + 2 * place_pitch) = t[r][2] - t[r][1];
        *(vector *)(row + 3 * place_pitch) = t[r][1] - t[r][3];
    }
}

/// Aᵀ m A, the bias and the ReLU for one vector of filters of one square.
ALWAYS_INLINE void transform_output(
    const minemap_squares *squares, int64_t square, int64_t filter, const float *products, int64_t place_pitch,
    const float *bias, int relu) {
    vector s[2][4];
#pragma unroll
    for (int c = 0; c < 4; c += 1) {
        const vector m0 = *(const vector *)(products + c * place_pitch);
        const vector m1 = *(const vector *)(products + (4 + c) * place_pitch);
        const vector m2 = *(const vector *)(products + (8 + c) * place_pitch);
        const vector m3 = *(const vector *)(products + (12 + c) * place_pitch);
        s[0][c] = m0 + m1 + m2;
        s[1][c] = m1 - m2 - m3;
    }
#pragma unroll
    for (int r = 0; r < 2; r += 1) {
        const vector shift = *(const vector *)(bias + filter);
        vector y[2] = {s[r][0] + s[r][1] + s[r][2] + shift, s[r][1] - s[r][2] - s[r][3] + shift};
#pragma unroll
        for (int c = 0; c < 2; c += 1) {
            if (relu) y[c] = CHOOSE(y[c] < 0, (vector){0}, y[c]);
            const minemap_columns to = squares->targets[c];
            *(vector *)(squares->outputs[r] + to.offset + square * to.pitch + filter) = y[c];
        }
    }
}

ALWAYS_INLINE void convolve_squares(
    const int most, const int vectors, const minemap_packed *kernel, const minemap_squares *squares, int64_t channels,
    int relu, float *scratch) {
    const int64_t filters = kernel->filters;
    float *inputs = scratch, *products = scratch + PLACES * TOGETHER * channels;
    for (int64_t first = 0; first < squares->count; first += TOGETHER) {
        const int64_t count = squares->count - first < TOGETHER ? squares->count - first : TOGETHER;
        for (int64_t square = 0; square < count; square += 1)
            for (int64_t channel = 0; channel < channels; channel += MINEMAP_LANES)
                transform_input(
                    squares, first + square, channel, inputs + square * channels + channel, TOGETHER * channels);
        const float *weights = kernel->weights;
        for (int64_t filter = 0; filter < filters;) {
            const int64_t block = filters - filter > MINEMAP_LANES ? 2 * MINEMAP_LANES : MINEMAP_LANES;
            for (int64_t part = 0; part < block; part += vectors * MINEMAP_LANES) {
                const int wide = vectors == 2 && block == 2 * MINEMAP_LANES;
                for (int64_t place = 0; place < PLACES; place += 1) {
                    const minemap_span span = {
                        inputs + place * TOGETHER * channels, channels, channels, place * channels};
                    float *target = products + place * TOGETHER * filters + filter + part;
                    if (wide)
                        convolve_run(
                            most, 2, &span, 1, count, weights, block, kernel->bias + filters, 0, target, filters,
                            2 * MINEMAP_LANES);
                    else
                        convolve_run(
                            most, 1, &span, 1, count, weights + part, block, kernel->bias + filters, 0, target,
                            filters, MINEMAP_LANES);
                }
            }
            weights += block * kernel->rows;
            filter += block;
        }
        for (int64_t square = 0; square < count; square += 1)
            for (int64_t filter = 0; filter < filters; filter += MINEMAP_LANES)
                transform_output(
                    squares, first + square, filter, products + square * filters + filter, TOGETHER * filters,
                    kernel->bias, relu);
    }
}

#define PARAMETERS \
    (const minemap_packed *kernel, const minemap_squares *squares, int64_t channels, int relu, float *scratch)
#define NARROW convolve_squares(NARROW_PIXELS, NARROW_VECTORS, kernel, squares, channels, relu, scratch)

#if defined(__x86_64__)
AVX512 static void convolve_squares_avx512 PARAMETERS {
    convolve_squares(WIDE_PIXELS, WIDE_VECTORS, kernel, squares, channels, relu, scratch);
}
AVX2 static void convolve_squares_avx2 PARAMETERS { NARROW; }
#endif

void minemap_convolve_squares PARAMETERS {
#if defined(__x86_64__)
    if (HAS_AVX512) return convolve_squares_avx512(kernel, squares, channels, relu, scratch);
    if (HAS_AVX2) return convolve_squares_avx2(kernel, squares, channels, relu, scratch);
#endif
    NARROW;
}
