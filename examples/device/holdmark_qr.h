/* The QR code of a label with the version of the software that runs now, for firmware: C99, no
   allocation, no tables in memory, no library but the compiler's. 1.7 kB of code (x86-64, -Os),
   450 bytes of stack; the result takes 185 bytes. */
#ifndef HOLDMARK_QR_H
#define HOLDMARK_QR_H

#include <stdbool.h>
#include <stdint.h>

/* Version 5, error correction M, mask 2: room for 84 bytes. The longest
   address of a label takes 51, "?fw=" 4: a version may have 29. */
#define HOLDMARK_QR_SIZE 37
#define HOLDMARK_QR_STRIDE 5
/* Light modules that a camera wants around the code, on every side. */
#define HOLDMARK_QR_QUIET 4
#define HOLDMARK_QR_TEXT 84

struct holdmark_qr {
  uint8_t rows[HOLDMARK_QR_SIZE][HOLDMARK_QR_STRIDE];
};

/* Makes the code of `address` (HOLDMARK_ADDRESS of screen.h), "?fw=" and `firmware`. Returns false,
   and leaves `qr` as it was, where the text has more than 84 bytes; then show the code without a
   version, holdmark_code_bits of screen.h. */
bool holdmark_qr(const char *address, const char *firmware, struct holdmark_qr *qr);

/* Whether the module in column x, row y is dark. Outside of the code nothing is. */
bool holdmark_qr_dark(const struct holdmark_qr *qr, int x, int y);

#endif
