import { readFileSync } from 'node:fs';
import { drawMark } from '../src/artwork/marks/draw-mark.ts';
import { isMarkFault, readMark } from '../src/artwork/marks/read-mark.ts';
import { decodeCbor, encodeCbor } from '../src/encoding/cbor.ts';
import { equalBytes, fromUtf8, toHex, utf8 } from '../src/encoding/bytes.ts';
import { fromBase64url } from '../src/encoding/base64url.ts';
import { canonicalJson } from '../src/encoding/canonical-json.ts';
import { readDraft } from '../src/label/read-draft.ts';
import { readToken } from '../src/trust/token.ts';
import { parseStatement } from '../src/verification/parse-statement.ts';
import { readCode } from '../src/verification/read-code.ts';
import { memoryRegister } from '../test/fixtures/memory-register.ts';
import { seeded } from '../test/fixtures/seeded.ts';
import { trustListOf } from '../test/fixtures/trust-lists.ts';
import { verifyLabel } from '../src/verification/verify-label.ts';
import { mangled } from './mangle.ts';

/** One case: what was given, so that it can be repeated, and the answer that must come. */
export interface Case { readonly input: string; readonly answer: Promise<unknown> }
export interface Target { readonly name: string; start(seed: number): Promise<() => Case> }

const { code, statement } = await memoryRegister();
const token = fromBase64url(statement.credentialSubject.label.token)!;
const line = utf8(canonicalJson(statement));
const draft = utf8(readFileSync(new URL('../labels/verrou-un.yaml', import.meta.url), 'utf8'));

/** Numbers, colours of six digits and a few known words. */
const PLAIN_DRAWING = /^<g transform="translate\([-\d.e ]+\) scale\([\d.e-]+\)">(?:<path fill="(?:none|#[0-9a-f]{6})"(?: fill-rule="evenodd")?(?: stroke="#[0-9a-f]{6}" stroke-width="[\d.e-]+" stroke-linecap="(?:butt|round|square)" stroke-linejoin="(?:miter|round|bevel)" stroke-miterlimit="[\d.e-]+")? d="[MLHVCQZ\d .e-]*"\/>)+<\/g>$/;

/** A target that is given mangled bytes of something good. */
const ofBytes = (name: string, good: Uint8Array, answer: (bytes: Uint8Array<ArrayBuffer>) => unknown): Target => ({
  name,
  start: async (seed) => {
    const next = mangled(good, seeded(seed));
    return () => {
      const bytes = next();
      return { input: fromUtf8(bytes) ?? toHex(bytes), answer: (async () => answer(bytes))() };
    };
  },
});
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export const targets: readonly Target[] = [
  ofBytes('readCode', utf8(code), (bytes) => readCode(text(bytes))),
  ofBytes('readToken', token, (bytes) => readToken(bytes)),
  ofBytes('decodeCbor', token, (bytes) => {
    const value = decodeCbor(bytes);
    if (value !== undefined && !equalBytes(encodeCbor(value), bytes)) throw new Error('two spellings of one value');
  }),
  ofBytes('parseStatement', line, (bytes) => parseStatement(bytes)),
  ofBytes('readDraft', draft, (bytes) => readDraft(text(bytes))),
  ofBytes('readMark', readFileSync(new URL('../test/artwork/marks/kite.svg', import.meta.url)), (bytes) => {
    const art = readMark(bytes);
    if (!isMarkFault(art) && !PLAIN_DRAWING.test(drawMark(art, { x: 0, y: 0, width: 2000, height: 2000 }))) throw new Error('more than shapes and colours came through');
  }),
  {
    name: 'verifyLabel',
    start: async (seed) => {
      const trust = await trustListOf();
      const [offered, random] = [utf8(canonicalJson({ ...trust, version: 2 })), seeded(seed)];
      const [codes, lines, lists] = [mangled(utf8(code), random), mangled(line, random), mangled(offered, random)];
      return () => {
        const scanned = random() < 0.5 ? code : text(codes());
        const files = { statement: lines(), trust: lists() };
        const answer = verifyLabel(scanned, async (path) => (path.includes('statement.json') ? files.statement : path.startsWith('/trust/') ? files.trust : lines()), trust, new Date('2026-11-23T12:00:00Z'), { origin: 'https://labels.authority.test' })
          .then(({ kind }) => { if (kind === 'in-force') throw new Error('in force, though nothing good was served'); });
        return { input: scanned, answer };
      };
    },
  },
];
