// A block of pixels by filters, held in registers while all rows of the weights go by: each weight is loaded once for all
// pixels of the block, each input once for all its filters.
#ifndef MINEMAP_BLOCK_H
#define MINEMAP_BLOCK_H

#include "target.h"

/// How many pixels and vectors of filters a block has at most, by what fits the registers.
enum { WIDE_PIXELS = 8, WIDE_VECTORS = 2, NARROW_PIXELS = 6, NARROW_VECTORS = 1 };

/// One block. `count` and `vectors` are constants where this is inlined, so that the sums stay in registers.
ALWAYS_INLINE void convolve_block(
    const int count, const int vectors, const minemap_span *spans, int64_t span_count, int64_t pixel,
    const float *weights, int64_t weight_pitch, const float *bias, int relu, float *output, int64_t output_pitch,
    int64_t filters) {
    vector sum[count][vectors];
#pragma unroll
    for (int p = 0; p < count; p += 1)
#pragma unroll
        for (int v = 0; v < vectors; v += 1) sum[p][v] = *(const vector *)(bias + v * MINEMAP_LANES);
    for (int64_t s = 0; s < span_count; s += 1) {
        const int64_t pitch = spans[s].pitch, length = spans[s].length;
        const float *input = spans[s].input + pixel * pitch;
        const float *row = weights + spans[s].row * weight_pitch;
        const float *inputs[count];
#pragma unroll
        for (int p = 0; p < count; p += 1) inputs[p] = input + p * pitch;
        for (int64_t k = 0; k < length; k += 1, row += weight_pitch) {
            vector weight[vectors];
#pragma unroll
            for (int v = 0; v < vectors; v += 1) weight[v] = *(const vector *)(row + v * MINEMAP_LANES);
#pragma unroll
            for (int p = 0; p < count; p += 1)
#pragma unroll
                for (int v = 0; v < vectors; v += 1) sum[p][v] += inputs[p][k] * weight[v];
        }
    }
#pragma unroll
    for (int p = 0; p < count; p += 1) {
        float *target = output + (pixel + p) * output_pitch;
#pragma unroll
        for (int v = 0; v < vectors; v += 1) {
            vector result = sum[p][v];
            if (relu) result = CHOOSE(result < 0, (vector){0}, result);
            const int64_t left = filters - v * MINEMAP_LANES;
            if (left >= MINEMAP_LANES) {
                *(vector *)(target + v * MINEMAP_LANES) = result;
            } else {
                for (int64_t lane = 0; lane < left; lane += 1) target[v * MINEMAP_LANES + lane] = result[lane];
            }
        }
    }
}

/// All pixels of a run for one or two vectors of filters: blocks of nearly the same size, none of them small.
ALWAYS_INLINE void convolve_run(
    const int most, const int vectors, const minemap_span *spans, int64_t span_count, int64_t pixels,
    const float *weights, int64_t weight_pitch, const float *bias, int relu, float *output, int64_t output_pitch,
    int64_t filters) {
    int64_t blocks = (pixels + most - 1) / most;
    for (int64_t pixel = 0; blocks > 0; blocks -= 1) {
        const int64_t count = (pixels - pixel + blocks - 1) / blocks;
#define BLOCK(n) \
    case n: \
        convolve_block( \
            n, vectors, spans, span_count, pixel, weights, weight_pitch, bias, relu, output, output_pitch, filters); \
        break;
        switch (count) {
            BLOCK(1) BLOCK(2) BLOCK(3) BLOCK(4) BLOCK(5) BLOCK(6)
#undef BLOCK
#define BLOCK(n) \
    case n: \
        if (n <= most) \
            convolve_block( \
                n, vectors, spans, span_count, pixel, weights, weight_pitch, bias, relu, output, output_pitch, \
                filters); \
        break;
            BLOCK(7) BLOCK(8)
#undef BLOCK
        }
        pixel += count;
    }
}

#endif
