#ifndef GAVEL_CCMARK_SHIM_H
#define GAVEL_CCMARK_SHIM_H

#include <cmark-gfm.h>

#endif
