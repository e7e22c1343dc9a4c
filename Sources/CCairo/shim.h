// cairo, which draws, and FreeType, which reads font files.
#ifndef MINEMAP_CCAIRO_SHIM_H
#define MINEMAP_CCAIRO_SHIM_H

#include <cairo-ft.h>
#include <cairo.h>
#include <ft2build.h>
// FreeType names its headers by macros, and Swift imports what they name.
#include FT_FREETYPE_H

#endif
