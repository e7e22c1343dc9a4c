// GitHub's dialect of CommonMark, with its tables and autolinks.
#ifndef MINEMAP_CCMARK_SHIM_H
#define MINEMAP_CCMARK_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

#endif
