// HDF5 writes most of its constants as macros that first open the library (`H5OPEN`) or cast, and
// Swift can't import those: each has one function here, named after it. Nothing else is wrapped.
#ifndef MINEMAP_CHDF5_SHIM_H
#define MINEMAP_CHDF5_SHIM_H

#include <hdf5.h>

static inline hid_t minemap_h5t_native_float(void) { return H5T_NATIVE_FLOAT; }
static inline hid_t minemap_h5t_native_double(void) { return H5T_NATIVE_DOUBLE; }
static inline hid_t minemap_h5t_native_uint8(void) { return H5T_NATIVE_UINT8; }
static inline hid_t minemap_h5t_native_uint16(void) { return H5T_NATIVE_UINT16; }
static inline hid_t minemap_h5t_native_int64(void) { return H5T_NATIVE_INT64; }
static inline hid_t minemap_h5t_c_s1(void) { return H5T_C_S1; }
static inline size_t minemap_h5t_variable(void) { return H5T_VARIABLE; }

static inline hid_t minemap_h5p_default(void) { return H5P_DEFAULT; }
static inline hid_t minemap_h5p_file_access(void) { return H5P_FILE_ACCESS; }
static inline hid_t minemap_h5p_link_create(void) { return H5P_LINK_CREATE; }
static inline hid_t minemap_h5p_dataset_create(void) { return H5P_DATASET_CREATE; }
static inline hid_t minemap_h5s_all(void) { return H5S_ALL; }
static inline hid_t minemap_h5e_default(void) { return H5E_DEFAULT; }
static inline unsigned minemap_h5f_acc_rdonly(void) { return H5F_ACC_RDONLY; }
static inline unsigned minemap_h5f_acc_trunc(void) { return H5F_ACC_TRUNC; }

#endif
