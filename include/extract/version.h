// The version of the library; the build reads it from here, so it is written once.
#ifndef EXTRACT_VERSION_H_
#define EXTRACT_VERSION_H_

#define EXTRACT_VERSION_MAJOR 0
#define EXTRACT_VERSION_MINOR 1
#define EXTRACT_VERSION_PATCH 0
#define EXTRACT_VERSION "0.1.0"

#endif  // EXTRACT_VERSION_H_
