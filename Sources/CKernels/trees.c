// Sums of decision trees over many pixels.
//
// Neighbouring pixels are alike and go the same way through most of a tree. So a tree is not walked once a pixel but once
// a block of 64: what goes through it is the set of the block's pixels, a bit each, which one comparison of 64 bytes
// splits in two. Empty sets go no further. Blocks are walked together, breadth first, so that the processor has work
// while a comparison is under way, and one tree's nodes stay in the nearest cache.

#include <string.h>

#include "target.h"

typedef uint8_t bytes __attribute__((vector_size(MINEMAP_BLOCK), aligned(1), may_alias));
typedef _Bool each_byte __attribute__((ext_vector_type(MINEMAP_BLOCK)));
typedef uint16_t half_block __attribute__((vector_size(MINEMAP_BLOCK), aligned(2), may_alias));
typedef _Bool each_half __attribute__((ext_vector_type(MINEMAP_BLOCK / 2)));

enum { IS_LEAF = 0x8000 };

int64_t minemap_forest_scratch(const minemap_forest *forest) {
    int64_t nodes = 0, leaves = 0;
    for (int64_t t = 0; t < forest->trees; t += 1) {
        const int64_t node_count = forest->node_starts[t + 1] - forest->node_starts[t];
        const int64_t leaf_count = forest->leaf_starts[t + 1] - forest->leaf_starts[t];
        nodes = node_count > nodes ? node_count : nodes;
        leaves = leaf_count > leaves ? leaf_count : leaves;
    }
    // A push writes before it knows whether the set is empty: one more each.
    return (MINEMAP_BLOCKS * (nodes + leaves) + 2) * (int64_t)sizeof(minemap_walk);
}

/// Adds a set to the end of the nodes or of the leaves, unless it is empty.
#define PUSH(set, child) do { \
        const uint32_t is_leaf = (child) / IS_LEAF, is_some = (set) != 0; \
        minemap_walk *const place = is_leaf ? leaf_end : node_end; \
        *place = (minemap_walk){(set), (child), first->block}; \
        leaf_end += is_some & is_leaf; \
        node_end += is_some & ~is_leaf; \
    } while (0)

/// Walks all sets of `first` to `node_end` to the leaves, and returns their end.
ALWAYS_INLINE minemap_walk *walk(
    const minemap_tree_node *nodes, int64_t features, const uint8_t *ranks, minemap_walk *first,
    minemap_walk *node_end, minemap_walk *leaf_end) {
    for (; first < node_end; first += 1) {
        const minemap_tree_node node = nodes[first->place];
        const uint8_t *values = ranks + (first->block * features + node.feature) * MINEMAP_BLOCK;
        const each_byte is_above = __builtin_convertvector(*(const bytes *)values > node.cut, each_byte);
        uint64_t above;
        memcpy(&above, &is_above, sizeof above);
        above &= first->pixels;
        const uint64_t below = first->pixels ^ above;
        PUSH(below, node.below);
        PUSH(above, node.above);
    }
    return leaf_end;
}

/// Writes a leaf's number at each pixel of a set.
ALWAYS_INLINE void mark(const minemap_walk *leaf, uint16_t *numbers) {
    uint16_t *row = numbers + leaf->block * MINEMAP_BLOCK;
    for (int half = 0; half < 2; half += 1) {
        const uint32_t bits = (uint32_t)(leaf->pixels >> (half * MINEMAP_BLOCK / 2));
        each_half is_in;
        memcpy(&is_in, &bits, sizeof bits);
        const half_block mask = -__builtin_convertvector(is_in, half_block);
        half_block *const place = (half_block *)(row + half * MINEMAP_BLOCK / 2);
        *place = (*place & ~mask) | ((uint16_t)(leaf->place & ~IS_LEAF) & mask);
    }
}

ALWAYS_INLINE void minemap_forest_sums_body(
    const minemap_forest *forest, const uint8_t *ranks, int64_t blocks, minemap_walk *scratch, double *sums) {
    uint16_t numbers[MINEMAP_BLOCKS * MINEMAP_BLOCK];
    memset(sums, 0, (size_t)(blocks * MINEMAP_BLOCK) * sizeof *sums);
    for (int64_t t = 0; t < forest->trees; t += 1) {
        const int64_t node_count = forest->node_starts[t + 1] - forest->node_starts[t];
        minemap_walk *const leaves = scratch + MINEMAP_BLOCKS * node_count + 1;
        for (int64_t b = 0; b < blocks; b += 1) scratch[b] = (minemap_walk){~UINT64_C(0), 0, (uint32_t)b};
        const minemap_walk *const end = walk(
            forest->nodes + forest->node_starts[t], forest->features, ranks, scratch, scratch + blocks, leaves);
        for (const minemap_walk *leaf = leaves; leaf < end; leaf += 1) mark(leaf, numbers);
        // In the order of the trees, as LightGBM adds them: the same doubles.
        const double *values = forest->leaves + forest->leaf_starts[t];
        for (int64_t p = 0; p < blocks * MINEMAP_BLOCK; p += 1) sums[p] += values[numbers[p]];
    }
}

FOR_EACH_TARGET(
    minemap_forest_sums,
    (const minemap_forest *forest, const uint8_t *ranks, int64_t blocks, minemap_walk *scratch, double *sums),
    (forest, ranks, blocks, scratch, sums))

ALWAYS_INLINE void minemap_ranks_body(
    const float *values, int64_t blocks, int64_t features, const float *cuts, uint8_t *ranks) {
    for (int64_t run = 0; run < blocks * features; run += 1) {
        const float *own = cuts + run % features * MINEMAP_CUTS;
        for (int64_t p = run * MINEMAP_BLOCK; p < (run + 1) * MINEMAP_BLOCK; p += 1) {
            // LightGBM takes what is not a number for 0 where a split says nothing of missing values.
            const float value = values[p] == values[p] ? values[p] : 0;
            int32_t rank = 0;
#pragma unroll
            for (int32_t step = 128; step > 0; step /= 2) rank += value > own[rank + step - 1] ? step : 0;
            ranks[p] = (uint8_t)rank;
        }
    }
}

FOR_EACH_TARGET(
    minemap_ranks,
    (const float *values, int64_t blocks, int64_t features, const float *cuts, uint8_t *ranks),
    (values, blocks, features, cuts, ranks))
