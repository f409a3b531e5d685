/** Orders two firmware versions: by semver's rules where both are semver; otherwise number by number and word by word, as
 *  `2.10` > `2.9`, `V1.00.37` > `V1.00.4`. Firmware is rarely semver. Negative, zero or positive. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [pieces(a), pieces(b)];
  for (let i = 0; i < Math.max(left.release.length, right.release.length); i++) {
    const order = comparePieces(left.release[i] ?? '0', right.release[i] ?? '0');
    if (order !== 0) return order;
  }
  // A pre-release comes before its release: 2.0.0-rc.1 < 2.0.0.
  if (left.pre.length === 0 || right.pre.length === 0) return right.pre.length - left.pre.length;
  for (let i = 0; i < Math.min(left.pre.length, right.pre.length); i++) {
    const order = comparePieces(left.pre[i]!, right.pre[i]!);
    if (order !== 0) return order;
  }
  return left.pre.length - right.pre.length;
}

function pieces(version: string): { readonly release: readonly string[]; readonly pre: readonly string[] } {
  const [body = ''] = version.trim().toLowerCase().replace(/^v(?=\d)/, '').split('+');
  const dash = body.indexOf('-');
  const split = (text: string): string[] => text.match(/\d+|[^\d.\s_-]+/g) ?? [];
  return dash < 0 ? { release: split(body), pre: [] } : { release: split(body.slice(0, dash)), pre: split(body.slice(dash + 1)) };
}

function comparePieces(a: string, b: string): number {
  const [numeric, otherNumeric] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (numeric && otherNumeric) {
    const [x, y] = [BigInt(a), BigInt(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  if (numeric !== otherNumeric) return numeric ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
