import type { KeyObject } from 'node:crypto';
import { readSymbols, type SymbolModules } from '../../artwork/preflight/read-symbols.ts';
import { type Signer, signerOfKey } from '../../issuance/signer.ts';
import type { Unit } from '../../label/unit.ts';
import { type AskedUnit, askedText, isTextOf, type UnitCodes } from './unit-codes.ts';

// Runs in threads: see `unit-hands.ts`.

export interface UnitsToSign { readonly codes: UnitCodes; readonly key: KeyObject; readonly asked: readonly AskedUnit[] }

/** The texts of units, signed, '' where one that was kept is not a text of its unit. The signatures are checked when they are read. */
export function signUnits({ codes, key, asked }: UnitsToSign): Promise<readonly string[]> {
  const signer = signerOfKey(key);
  return Promise.all(asked.map((each) => askedText(each, codes, signer, (_, bytes) => signer.sign(bytes))));
}

export interface UnitsToRead { readonly codes: UnitCodes; readonly publicKey: Signer['publicKey']; readonly units: readonly Unit[]; readonly texts: readonly string[]; readonly symbols: SymbolModules }

/** The first of these codes that does not read as its text, or whose text is not signed for its unit. */
export async function readUnits({ codes, publicKey, units, texts, symbols }: UnitsToRead): Promise<{ readonly at: number; readonly read: string } | undefined> {
  const readings = await readSymbols(symbols);
  for (const [at, read] of readings.entries()) {
    if (read !== texts[at] || !(await isTextOf(read, codes, units[at]!, { publicKey }))) return { at, read };
  }
  return undefined;
}
