// libxml2: product metadata (SAFE) and mask outlines (GML).
#ifndef MINEMAP_CLIBXML2_SHIM_H
#define MINEMAP_CLIBXML2_SHIM_H

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#endif
