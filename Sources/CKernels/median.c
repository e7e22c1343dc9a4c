// What the numbers of several scenes become, pixel by pixel: their median or smallest, and how many aren't masked.
//
// A masked number takes part in the median as the largest number there is, the next of the same pixel as the smallest,
// and so on. An even count of them leaves the middle of the others in the middle of all, an odd count moves it down by
// half a place: with an even count of rows, the two places in the middle always hold the answer, whatever is masked.
//
// Numbers are put in order by comparisons that don't depend on them, a vector of pixels at once. Blocks of rows are
// sorted in registers as they are read; the caller's comparisons, which stay in the nearest cache, do the rest.

#include "target.h"

enum { BLOCK = MINEMAP_BLOCK_ROWS, HALF_BLOCK = BLOCK / 2, COLUMNS = MINEMAP_BLOCK_COLUMNS };
/// The numbers of the largest vector.
enum { VECTOR = 32 };
enum { LARGEST = 0xFFFF, LARGEST_RESULT = 2 * 32767 };

ALWAYS_INLINE void put_in_order(uint16_t *lower, uint16_t *upper) {
    const uint16_t one = *lower, other = *upper;
    *lower = one < other ? one : other;
    *upper = one < other ? other : one;
}

/// Batcher's odd-even merge sort. `count` is a constant where this is inlined.
ALWAYS_INLINE void sort(const int count, uint16_t *values) {
#pragma unroll
    for (int merged = 1; merged < count; merged *= 2) {
#pragma unroll
        for (int distance = merged; distance >= 1; distance /= 2) {
            const int first = distance % merged;
#pragma unroll
            for (int i = 0; i < count; i += 1) {
                const int is_lower = i >= first && (i - first) / distance % 2 == 0 && i + distance < count;
                if (is_lower && i / (2 * merged) == (i + distance) / (2 * merged))
                    put_in_order(values + i, values + i + distance);
            }
        }
    }
}

/// Sorts rows of at most `COLUMNS`. `count` is a constant where this is inlined.
///
/// All bits of `is_odd` say whether a pixel's masked numbers, those of earlier calls included, are odd in count.
ALWAYS_INLINE void sort_rows(
    const int count, const uint16_t *const *rows, int64_t width, uint16_t *sorted, uint16_t *is_odd) {
#pragma clang loop vectorize(assume_safety) interleave(disable)
    for (int64_t c = 0; c < width; c += 1) {
        uint16_t values[BLOCK], odd = is_odd[c];
#pragma unroll
        for (int r = 0; r < count; r += 1) {
            const uint16_t value = rows[r][c], masked = value == 0 ? LARGEST : 0;
            odd ^= masked;
            values[r] = value | (masked & odd);
        }
        is_odd[c] = odd;
        sort(count, values);
#pragma unroll
        for (int r = 0; r < count; r += 1) sorted[r * COLUMNS + c] = values[r];
    }
}

/// Sorts the rows in blocks, at least half a block. Rows that are missing in the last count as masked.
///
/// Returns how many rows there are with them.
ALWAYS_INLINE int64_t sort_blocks(
    const uint16_t *const *rows, int64_t count, int64_t start, int64_t width, uint16_t *sorted, uint16_t *is_odd) {
    static const uint16_t nothing[COLUMNS];
    int64_t first = 0;
    do {
        const uint16_t *block[BLOCK];
        for (int r = 0; r < BLOCK; r += 1) block[r] = first + r < count ? rows[first + r] + start : nothing;
        uint16_t *target = sorted + first * COLUMNS;
        if (count - first > HALF_BLOCK) {
            sort_rows(BLOCK, block, width, target, is_odd);
            first += BLOCK;
        } else {
            sort_rows(HALF_BLOCK, block, width, target, is_odd);
            first += HALF_BLOCK;
        }
    } while (first < count);
    return first;
}

ALWAYS_INLINE void compare(const minemap_comparison *comparison, int64_t width, uint16_t *sorted) {
    uint16_t *lower = sorted + comparison->lower * COLUMNS, *upper = sorted + comparison->upper * COLUMNS;
#pragma clang loop vectorize(assume_safety)
    for (int64_t c = 0; c < width; c += 1) put_in_order(lower + c, upper + c);
}

/// Writes twice the median from the two middle rows. The lower is 0 only where all numbers are masked.
ALWAYS_INLINE void add_middle(
    const uint16_t *lower, const uint16_t *is_odd, int64_t width, uint16_t *result) {
    const uint16_t *upper = lower + COLUMNS;
#pragma clang loop vectorize(assume_safety)
    for (int64_t c = 0; c < width; c += 1) {
        const uint16_t one = lower[c], other = is_odd[c] ? one : upper[c], sum = one + other;
        const uint16_t clipped = sum < one || sum > LARGEST_RESULT ? LARGEST_RESULT : sum;
        result[c] = one == 0 ? 0 : clipped;
    }
}

ALWAYS_INLINE void minemap_median_body(
    const uint16_t *const *rows, int64_t count, int64_t width, const minemap_comparison *comparisons,
    int64_t comparison_count, uint16_t *scratch, uint16_t *result) {
    uint16_t *is_odd = scratch, *sorted = scratch + COLUMNS;
    for (int64_t start = 0; start < width; start += COLUMNS) {
        int64_t columns = width - start < COLUMNS ? width - start : COLUMNS;
        // A part of a vector takes as long as several vectors: rather make some pixels twice.
        for (; columns % VECTOR != 0 && start > 0; start -= 1) columns += 1;
        for (int64_t c = 0; c < columns; c += 1) is_odd[c] = 0;
        const int64_t height = sort_blocks(rows, count, start, columns, sorted, is_odd);
        for (int64_t i = 0; i < comparison_count; i += 1) compare(comparisons + i, columns, sorted);
        add_middle(sorted + (height / 2 - 1) * COLUMNS, is_odd, columns, result + start);
    }
}

FOR_EACH_TARGET(
    minemap_median,
    (const uint16_t *const *rows, int64_t count, int64_t width, const minemap_comparison *comparisons,
     int64_t comparison_count, uint16_t *scratch, uint16_t *result),
    (rows, count, width, comparisons, comparison_count, scratch, result))

/// The masked 0 is the largest number there is once 1 is taken from it, and becomes 0 again.
ALWAYS_INLINE void minemap_smallest_body(
    const uint16_t *const *rows, int64_t count, int64_t width, uint16_t *result) {
    for (int64_t start = 0; start < width; start += COLUMNS) {
        const int64_t end = width - start < COLUMNS ? width : start + COLUMNS;
        for (int64_t c = start; c < end; c += 1) result[c] = LARGEST;
        for (int64_t r = 0; r < count; r += 1) {
            const uint16_t *row = rows[r];
#pragma clang loop vectorize(assume_safety)
            for (int64_t c = start; c < end; c += 1) {
                const uint16_t number = row[c] - 1;
                result[c] = number < result[c] ? number : result[c];
            }
        }
        for (int64_t c = start; c < end; c += 1) {
            const uint16_t number = result[c] + 1;
            result[c] = 2 * (number < LARGEST_RESULT / 2 ? number : LARGEST_RESULT / 2);
        }
    }
}

FOR_EACH_TARGET(
    minemap_smallest, (const uint16_t *const *rows, int64_t count, int64_t width, uint16_t *result),
    (rows, count, width, result))

ALWAYS_INLINE void minemap_seen_body(const uint16_t *const *rows, int64_t count, int64_t width, uint16_t *result) {
    for (int64_t start = 0; start < width; start += COLUMNS) {
        const int64_t end = width - start < COLUMNS ? width : start + COLUMNS;
        for (int64_t c = start; c < end; c += 1) result[c] = 0;
        for (int64_t r = 0; r < count; r += 1) {
            const uint16_t *row = rows[r];
#pragma clang loop vectorize(assume_safety)
            for (int64_t c = start; c < end; c += 1) result[c] += row[c] != 0;
        }
    }
}

FOR_EACH_TARGET(
    minemap_seen, (const uint16_t *const *rows, int64_t count, int64_t width, uint16_t *result),
    (rows, count, width, result))
