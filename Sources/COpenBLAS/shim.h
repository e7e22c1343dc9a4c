#ifndef MINEMAP_COPENBLAS_SHIM_H
#define MINEMAP_COPENBLAS_SHIM_H

#include <cblas.h>

#endif
