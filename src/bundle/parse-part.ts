import type { Bytes } from '../encoding/bytes.ts';
import { fromUtf8 } from '../encoding/bytes.ts';
import { isJsonObject, type Json, parseJsonObject } from '../encoding/canonical-json.ts';
import { reasonCodes } from '../label/statement.ts';
import { coverageLetters, type Part } from './part.ts';
import { updateModes } from './part-labels.ts';

/** The part that the bytes hold, or undefined. Its digest was signed before this looks at it; the shape is checked all the same,
 *  so that whoever signs a bad one breaks no reader. */
export function parsePart(bytes: Bytes): Part | undefined {
  const part = parseJsonObject(fromUtf8(bytes) ?? '');
  return part && isPart(part) ? part : undefined;
}

function isPart(value: unknown): value is Part {
  if (!isJsonObject(value)) return false;
  const part = value;
  if (part['format'] !== 1 || !Array.isArray(part['labels'])) return false;
  const { length } = part['labels'];
  const column = (name: string, test: (item: Json) => boolean): boolean => isColumn(part[name], length, test);
  return ['labels', 'newest', 'runs', 'since'].every((name) => column(name, Number.isSafeInteger))
    && ['names', 'models'].every((name) => column(name, isText)) && column('gtins', isGtins)
    && ['brands', 'makers', 'reasons', 'updatesUntil', 'updateModes', 'versionOrders'].every((name) => isRepeated(part[name], length))
    && isKnown(part['reasons'], reasonCodes) && isKnown(part['updateModes'], updateModes)
    && isText(part['states']) && part['states'].length === length && /^[fsw]*$/.test(part['states'])
    && column('releases', (list) => Array.isArray(list) && list.every(isRelease))
    && isJsonObject(part['exceptions']) && Object.values(part['exceptions']).every(isException);
}

const isColumn = (value: unknown, length: number, test: (item: Json) => boolean): boolean => Array.isArray(value) && value.length === length && value.every(test);
const isText = (value: unknown): value is string => typeof value === 'string';
const isMoment = (value: unknown): boolean => isText(value) && !Number.isNaN(Date.parse(value));
const isNumber = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isGtins = (value: Json): boolean => isText(value) && /^(?:\d{1,13}(?: \d{1,13})*)?$/.test(value);
const letters: readonly string[] = Object.values(coverageLetters);

function isRepeated(value: unknown, length: number): boolean {
  if (!isJsonObject(value) || !Array.isArray(value['words'])) return false;
  const { words } = value;
  return words.every(isText) && isColumn(value['of'], length, (place) => typeof place === 'number' && words[place] !== undefined);
}

/** The list of codes is closed: another one is another version of the format. */
const isKnown = (value: unknown, codes: readonly string[]): boolean => isJsonObject(value) && Array.isArray(value['words']) && value['words'].every((word) => codes.includes(String(word)));

function isRelease(value: Json): boolean {
  return Array.isArray(value) && isText(value[0]) && isMoment(value[1]) && letters.includes(String(value[2])) && (value[2] === 'p' ? isMoment(value[3]) : value[3] === undefined || isMoment(value[3]));
}

function isException(value: Json): boolean {
  if (!isJsonObject(value)) return false;
  const { suspension, withdrawal, excludedUnits, restored } = value;
  return (suspension === undefined || (isJsonObject(suspension) && isMoment(suspension['since']) && isMoment(suspension['cureBy'])))
    && (withdrawal === undefined || (isJsonObject(withdrawal) && isMoment(withdrawal['since']) && isText(withdrawal['reason'])))
    && (restored === undefined || (isJsonObject(restored) && isMoment(restored['since']) && isText(restored['reason']) && isNumber(restored['statement'])))
    && (excludedUnits === undefined || (Array.isArray(excludedUnits) && excludedUnits.every(isUnits)));
}

function isUnits(value: Json): boolean {
  if (!isJsonObject(value) || !isMoment(value['since'])) return false;
  const { lots, serials, statement } = value;
  return (statement === undefined || isNumber(statement)) && (lots === undefined || (Array.isArray(lots) && lots.every(isText)))
    && (serials === undefined || (Array.isArray(serials) && serials.every((range) => isJsonObject(range) && isText(range['from']) && isText(range['to']))));
}
