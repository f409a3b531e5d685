/* Shows the label's code with a software version, as a picture on standard output:
     holdmark artwork 09521234543213 --placement screen --format h --out .
     cc -std=c99 -Wall -Wextra main.c holdmark_qr.c -o label && ./label 2.4.0 3 > code.pbm
   On a product, put_pixel is the display's own, and the version comes from the build. */
#include "holdmark_qr.h"
#include "screen.h"

#include <stdio.h>
#include <stdlib.h>

static void put_pixel(bool dark) { putchar(dark ? '1' : '0'); }

static bool plain_dark(int x, int y) {
  if (x < 0 || y < 0 || x >= HOLDMARK_CODE_SIZE || y >= HOLDMARK_CODE_SIZE) return false;
  return (holdmark_code_bits[y * HOLDMARK_CODE_STRIDE + x / 8] >> (x % 8)) & 1;
}

int main(int argc, char **argv) {
  const char *firmware = argc > 1 ? argv[1] : "";
  const int pixels = argc > 2 ? atoi(argv[2]) : 3;
  struct holdmark_qr qr;
  const bool live = firmware[0] != '\0' && holdmark_qr(HOLDMARK_ADDRESS, firmware, &qr);
  const int size = (live ? HOLDMARK_QR_SIZE : HOLDMARK_CODE_SIZE) + 2 * HOLDMARK_QR_QUIET;
  if (pixels < 1 || pixels > 64) return 2;
  fprintf(stderr, "%s %s\n%s %s, %s\n", HOLDMARK_UPDATES_CAPTION, HOLDMARK_UPDATES_VALUE, HOLDMARK_QUESTION, HOLDMARK_DOMAIN, HOLDMARK_LABEL_CODE);
  printf("P1\n%d %d\n", size * pixels, size * pixels);
  for (int y = 0; y < size * pixels; y++) {
    for (int x = 0; x < size * pixels; x++) {
      const int column = x / pixels - HOLDMARK_QR_QUIET, row = y / pixels - HOLDMARK_QR_QUIET;
      put_pixel(live ? holdmark_qr_dark(&qr, column, row) : plain_dark(column, row));
    }
    putchar('\n');
  }
  return 0;
}
