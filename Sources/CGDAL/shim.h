// GDAL (rasters), OGR (vectors, GEOS through OGR), and the geodesic part of PROJ.
#ifndef MINEMAP_CGDAL_SHIM_H
#define MINEMAP_CGDAL_SHIM_H

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_http.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <gdal_alg.h>
#include <gdalwarper.h>
#include <geodesic.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#endif
