// `memmem` is GNU's, and declared only where it is asked for.
#define _GNU_SOURCE
#include <string.h>

#include "CKernels.h"

int64_t minemap_find(const void *bytes, int64_t length, const void *pattern, int64_t pattern_length) {
    const char *found = memmem(bytes, (size_t)length, pattern, (size_t)pattern_length);
    return found ? found - (const char *)bytes : -1;
}
