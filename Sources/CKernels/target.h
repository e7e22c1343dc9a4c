// Compiles a loop for several kinds of processor, and calls the one for the processor at hand.
#ifndef MINEMAP_TARGET_H
#define MINEMAP_TARGET_H

#include "CKernels.h"

/// A vector of floats that may stand anywhere in memory.
typedef float vector __attribute__((vector_size(4 * MINEMAP_LANES), aligned(4), may_alias));

typedef int32_t lanes __attribute__((vector_size(4 * MINEMAP_LANES), aligned(4), may_alias));

#define ALWAYS_INLINE static inline __attribute__((always_inline))

/// Where the comparison holds the first, else the second. A macro, since a function that takes vectors would have
/// another ABI on each kind of processor.
#define CHOOSE(comparison, first, second) \
    ((vector)(((lanes)(first) & (lanes)(comparison)) | ((lanes)(second) & ~(lanes)(comparison))))

#if defined(__x86_64__)
#define AVX512 __attribute__((target("avx512f,avx512vl,avx512bw,avx512dq,avx2,fma")))
#define AVX2 __attribute__((target("avx2,fma")))
#define HAS_AVX512 (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && \
                    __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq"))
#define HAS_AVX2 (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
/// Defines `name` as its always-inlined body `name##_body`, compiled for each kind of processor.
#define FOR_EACH_TARGET(name, parameters, arguments) \
    AVX512 static void name##_avx512 parameters { name##_body arguments; } \
    AVX2 static void name##_avx2 parameters { name##_body arguments; } \
    void name parameters { \
        if (HAS_AVX512) return name##_avx512 arguments; \
        if (HAS_AVX2) return name##_avx2 arguments; \
        name##_body arguments; \
    }
#else
#define FOR_EACH_TARGET(name, parameters, arguments) \
    void name parameters { name##_body arguments; }
#endif

#endif
