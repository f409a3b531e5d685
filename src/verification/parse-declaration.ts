import { isJsonObject, type JsonObject } from '../encoding/canonical-json.ts';
import { isDay, parseMoment } from '../encoding/rfc3339.ts';
import { declarableChanges, type Declaration, type DeclaredRelease } from '../label/declaration.ts';

/** The declaration that a document holds, or undefined. Attacker-controlled: its form is checked, its proof is not. A member that
 *  is not known here is no declaration's: nobody could say what the maker meant by it. */
export function parseDeclaration(document: JsonObject): Declaration | undefined {
  const { issuer, validFrom, type, credentialSubject: subject } = document;
  if (!Array.isArray(type) || !type.includes('ChangeDeclaration') || !isJsonObject(issuer) || !isText(issuer['id']) || !isText(validFrom) || !parseMoment(validFrom) || !isJsonObject(subject)) return undefined;
  const { label, product } = subject;
  const release = parseRelease(subject['release']);
  if (!release || !isJsonObject(label) || typeof label['number'] !== 'number' || !isText(label['code'])) return undefined;
  if (!isJsonObject(product) || !isText(product['brand']) || !isText(product['model'])) return undefined;
  return { issuer: issuer['id'], at: validFrom, label: { number: label['number'], code: label['code'] }, product: { brand: product['brand'], model: product['model'] }, release };
}

const known = ['version', 'build', 'date', 'imageSha256', 'notes', 'change', 'oldestUpgradable'];

function parseRelease(value: unknown): DeclaredRelease | undefined {
  if (!isJsonObject(value) || Object.keys(value).some((name) => !known.includes(name))) return undefined;
  const { version, build, date, imageSha256, notes, oldestUpgradable } = value;
  const change = declarableChanges.find((each) => each === value['change']);
  if (!change || !isLine(version) || !isText(date) || !isDay(date)) return undefined;
  if (!optional(build, isLine) || !optional(oldestUpgradable, isLine)) return undefined;
  if (!optional(notes, (text) => isText(text) && text.startsWith('https://') && text.length <= 2048 && URL.canParse(text))) return undefined;
  if (!optional(imageSha256, (text) => isText(text) && /^[0-9a-f]{64}$/.test(text))) return undefined;
  return { version, date, change, ...(build && { build }), ...(imageSha256 && { imageSha256 }), ...(notes && { notes }), ...(oldestUpgradable && { oldestUpgradable }) };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isLine = (value: unknown): value is string => isText(value) && /^[^\p{Cc}\u202A-\u202E\u2066-\u2069]{1,64}$/u.test(value) && value.trim() === value;
const optional = (value: unknown, test: (present: unknown) => boolean): value is string | undefined => value === undefined || test(value);
