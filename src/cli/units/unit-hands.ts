import type { QrSymbol } from '../../artwork/qr/qr-symbol.ts';
import type { SymbolModules } from '../../artwork/preflight/read-symbols.ts';
import { checkedSignature, type Signer } from '../../issuance/signer.ts';
import type { Unit } from '../../label/unit.ts';
import { Fault } from '../../register/fault.ts';
import { startThreads } from '../../register/threads.ts';
import { type AskedUnit, askedText, type UnitCodes } from './unit-codes.ts';
import type * as worker from './unit-worker.ts';

/** Who signs the units of a run and reads their codes, beside the one who draws and writes them. */
export interface UnitHands {
  /** Units that are best handed over, and written, together. */
  readonly batch: number;
  /** Their texts. What is signed here must be checked before it leaves.
   *  @throws Fault where a text that was kept is not one of its unit, or the signer does not sign */
  texts(asked: readonly AskedUnit[]): Promise<readonly string[]>;
  /** Resolves when a decoder that is not ours has read each code, from a picture of its modules, as its text, and what it read is signed
   *  for that unit.   @param symbols of one size, one for each of the units   @throws Error naming the first that is wrong */
  check(units: readonly Unit[], symbols: readonly QrSymbol[]): Promise<void>;
  close(): Promise<void>;
}

/** Handing over costs as much as a few signatures. What a device signs may have cost somebody's touch: little of it is lost when the
 *  run is interrupted. */
const [BATCH, DEVICE_BATCH] = [128, 8] as const;

/** A key in memory signs in threads of its own; a program that signs is asked from here, for one signature after another. */
export function unitHands({ config: { origin }, ...more }: UnitCodes, signer: Signer): UnitHands {
  const codes: UnitCodes = { ...more, config: { origin } };
  const { key, publicKey } = signer;
  const pool = startThreads(new URL('./unit-worker.ts', import.meta.url));
  return {
    batch: key ? BATCH : DEVICE_BATCH,
    texts: async (asked) => {
      const texts: readonly string[] = key
        ? await pool.run({ codes, key, asked } satisfies worker.UnitsToSign, { name: 'signUnits' satisfies keyof typeof worker })
        : await Promise.all(asked.map((each) => askedText(each, codes, signer, checkedSignature)));
      const wrong = asked[texts.indexOf('')]?.unit;
      if (wrong) throw new Fault(`unit ${wrong.serial ?? wrong.lot}: what the interrupted run left is not a code of it`, 'remove the folder and start again');
      return texts;
    },
    check: async (units, symbols) => {
      const modules = together(symbols);
      const task: worker.UnitsToRead = { codes, publicKey, units, texts: symbols.map(({ text }) => text), symbols: modules };
      const wrong: Awaited<ReturnType<typeof worker.readUnits>> = await pool.run(task, { name: 'readUnits' satisfies keyof typeof worker, transferList: { transfer: [modules.modules.buffer] } });
      if (!wrong) return;
      const { text } = symbols[wrong.at]!;
      if (wrong.read === text) throw new Error(`the code of ${text} is not signed for its unit: the signer returned a signature that does not hold`);
      throw new Error(`the code of ${text} reads ${wrong.read === '' ? 'as nothing' : `as ${wrong.read}`}`);
    },
    close: () => pool.destroy(),
  };
}

function together(symbols: readonly QrSymbol[]): SymbolModules {
  const size = symbols[0]?.size ?? 0;
  const modules = new Uint8Array(symbols.length * size * size);
  symbols.forEach((symbol, i) => modules.set(symbol.modules, i * size * size));
  return { size, modules };
}
