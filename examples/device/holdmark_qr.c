/* ISO/IEC 18004:2015. One version, one level, one mask: what is left is short enough to review. */
#include "holdmark_qr.h"

#include <string.h>

enum {
  SIZE = HOLDMARK_QR_SIZE,
  BLOCKS = 2,         /* table 9, version 5-M */
  BLOCK_DATA = 43,
  BLOCK_CHECK = 24,
  DATA = BLOCKS * BLOCK_DATA,
  TOTAL = DATA + BLOCKS * BLOCK_CHECK,
  ALIGNMENT = 30,     /* centre of the one alignment pattern */
  FORMAT = 0x5e7c     /* level M, mask 2, with its own error correction, masked (table C.1) */
};

/* GF(256) with the polynomial 0x11D, the long way round: a few thousand steps in all. */
static uint8_t times(uint8_t a, uint8_t b) {
  uint8_t product = 0;
  for (int bit = 7; bit >= 0; bit--) {
    product = (uint8_t)((product << 1) ^ ((product >> 7) * 0x1d));
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

/* The generator polynomial's coefficients without the leading one, highest power first. */
static void generator(uint8_t out[BLOCK_CHECK]) {
  uint8_t root = 1;
  memset(out, 0, BLOCK_CHECK);
  out[BLOCK_CHECK - 1] = 1;
  for (int i = 0; i < BLOCK_CHECK; i++) {
    for (int j = 0; j < BLOCK_CHECK; j++) {
      out[j] = times(out[j], root);
      if (j + 1 < BLOCK_CHECK) out[j] ^= out[j + 1];
    }
    root = times(root, 2);
  }
}

static void check_bytes(const uint8_t data[BLOCK_DATA], const uint8_t divisor[BLOCK_CHECK], uint8_t out[BLOCK_CHECK]) {
  memset(out, 0, BLOCK_CHECK);
  for (int i = 0; i < BLOCK_DATA; i++) {
    const uint8_t factor = data[i] ^ out[0];
    memmove(out, out + 1, BLOCK_CHECK - 1);
    out[BLOCK_CHECK - 1] = 0;
    for (int j = 0; j < BLOCK_CHECK; j++) out[j] ^= times(divisor[j], factor);
  }
}

/* "address?fw=firmware", what an address cannot hold spelled as %XX. Returns its length, or -1. */
static int spell(const char *address, const char *firmware, uint8_t text[HOLDMARK_QR_TEXT]) {
  static const char digits[] = "0123456789ABCDEF";
  int length = 0;
  for (int part = 0; part < 3; part++) {
    const char *from = part == 0 ? address : part == 1 ? "?fw=" : firmware;
    for (; *from; from++) {
      const uint8_t sign = (uint8_t)*from;
      const bool plain = part < 2 || (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z') || strchr("-_.!~*'()/:", sign);
      if (length + (plain ? 1 : 3) > HOLDMARK_QR_TEXT) return -1;
      if (plain) {
        text[length++] = sign;
      } else {
        text[length++] = '%';
        text[length++] = (uint8_t)digits[sign >> 4];
        text[length++] = (uint8_t)digits[sign & 15];
      }
    }
  }
  return length;
}

/* Byte mode: 4 bits 0100, 8 bits of length, the text, 4 bits 0000, then 0xEC and 0x11 in turn. */
static void data_bytes(const uint8_t *text, int length, uint8_t out[DATA]) {
  int at = 2;
  out[0] = (uint8_t)(0x40 | (length >> 4));
  out[1] = (uint8_t)(length << 4);
  for (int i = 0; i < length; i++) {
    out[at - 1] |= (uint8_t)(text[i] >> 4);
    out[at++] = (uint8_t)(text[i] << 4);
  }
  for (uint8_t fill = 0xec; at < DATA; fill ^= 0xec ^ 0x11) out[at++] = fill;
}

static void set(struct holdmark_qr *qr, int x, int y, bool dark) {
  const uint8_t bit = (uint8_t)(1 << (x & 7));
  if (dark) qr->rows[y][x >> 3] |= bit;
  else qr->rows[y][x >> 3] &= (uint8_t)~bit;
}

/* Whether a module belongs to a pattern or to the format, and carries no data. */
static bool reserved(int x, int y) {
  if (x == 6 || y == 6) return true;
  if ((x < 9 && y < 9) || (x >= SIZE - 8 && y < 9) || (x < 9 && y >= SIZE - 8)) return true;
  return x >= ALIGNMENT - 2 && x <= ALIGNMENT + 2 && y >= ALIGNMENT - 2 && y <= ALIGNMENT + 2;
}

static int furthest(int x, int y) {
  const int across = x < 0 ? -x : x, down = y < 0 ? -y : y;
  return across > down ? across : down;
}

static void draw_patterns(struct holdmark_qr *qr) {
  static const uint8_t corner[3][2] = { { 3, 3 }, { SIZE - 4, 3 }, { 3, SIZE - 4 } };
  for (int i = 0; i < SIZE; i++) {
    set(qr, 6, i, i % 2 == 0);
    set(qr, i, 6, i % 2 == 0);
  }
  for (int k = 0; k < 3; k++) {
    for (int y = -4; y <= 4; y++) {
      for (int x = -4; x <= 4; x++) {
        const int column = corner[k][0] + x, row = corner[k][1] + y, ring = furthest(x, y);
        if (column >= 0 && column < SIZE && row >= 0 && row < SIZE) set(qr, column, row, ring != 2 && ring != 4);
      }
    }
  }
  for (int y = -2; y <= 2; y++)
    for (int x = -2; x <= 2; x++) set(qr, ALIGNMENT + x, ALIGNMENT + y, furthest(x, y) != 1);
  /* The format twice: around the upper left corner, and split between the other two. */
  for (int i = 0; i < 15; i++) {
    const bool dark = (FORMAT >> i) & 1;
    if (i < 8) {
      set(qr, SIZE - 1 - i, 8, dark);
      set(qr, 8, i < 6 ? i : i + 1, dark);
    } else {
      set(qr, 8, SIZE - 15 + i, dark);
      set(qr, i == 8 ? 7 : 14 - i, 8, dark);
    }
  }
  set(qr, 8, SIZE - 8, true);
}

/* Pairs of columns from the right, up and down in turn, past the timing column; mask 2 is x % 3. */
static void place(struct holdmark_qr *qr, const uint8_t words[TOTAL]) {
  int bit = 0;
  bool up = true;
  for (int right = SIZE - 1; right > 0; right -= 2, up = !up) {
    if (right == 6) right = 5;
    for (int i = 0; i < SIZE; i++) {
      const int y = up ? SIZE - 1 - i : i;
      for (int x = right; x > right - 2; x--) {
        if (reserved(x, y)) continue;
        const bool dark = bit < TOTAL * 8 && ((words[bit >> 3] >> (7 - (bit & 7))) & 1);
        set(qr, x, y, dark != (x % 3 == 0));
        bit++;
      }
    }
  }
}

bool holdmark_qr(const char *address, const char *firmware, struct holdmark_qr *qr) {
  uint8_t text[HOLDMARK_QR_TEXT], data[DATA], words[TOTAL], divisor[BLOCK_CHECK], check[BLOCK_CHECK];
  const int length = spell(address, firmware, text);
  if (length < 0) return false;
  data_bytes(text, length, data);
  generator(divisor);
  /* Blocks take turns, byte by byte: first the data, then what checks it. */
  for (int block = 0; block < BLOCKS; block++) {
    check_bytes(data + block * BLOCK_DATA, divisor, check);
    for (int i = 0; i < BLOCK_DATA; i++) words[i * BLOCKS + block] = data[block * BLOCK_DATA + i];
    for (int i = 0; i < BLOCK_CHECK; i++) words[DATA + i * BLOCKS + block] = check[i];
  }
  memset(qr, 0, sizeof *qr);
  draw_patterns(qr);
  place(qr, words);
  return true;
}

bool holdmark_qr_dark(const struct holdmark_qr *qr, int x, int y) {
  if (x < 0 || y < 0 || x >= SIZE || y >= SIZE) return false;
  return (qr->rows[y][x >> 3] >> (x & 7)) & 1;
}
