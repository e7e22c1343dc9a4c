// libxml2: product metadata (SAFE) and mask outlines (GML).
#ifndef MINEMAP_CLIBXML2_SHIM_H
#define MINEMAP_CLIBXML2_SHIM_H

// Debian's libxml2 includes ICU's headers for two fields that nothing here looks at, and Foundation comes with an ICU of
// its own: where both are seen, the compiler refuses the second.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/globals.h>

/// `xmlParserVersion` is a macro or a variable by release, and Swift sees neither.
static inline const char *minemap_xml_parser_version(void) { return xmlParserVersion; }

#endif
