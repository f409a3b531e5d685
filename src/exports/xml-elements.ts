/** One element of an XML document: its name without a prefix, its attributes, and what it stands in, outermost first. */
export interface XmlElement { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly parents: readonly XmlElement[] }

const LARGEST = 16 * 1024 * 1024;
const DEEPEST = 64;

/** The elements of a test report, in document order. Text is not read; entities other than the five of XML stay as they are, so
 *  that a document type cannot blow up or fetch anything. @throws Error where tags do not match */
export function xmlElements(xml: string): readonly XmlElement[] {
  if (xml.length > LARGEST) throw new Error(`the report is larger than ${LARGEST / 1024 / 1024} MiB`);
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const tags = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
  for (const [, closing, fullName, attributes = '', empty] of xml.matchAll(tags)) {
    if (fullName === undefined) continue;
    const name = fullName.replace(/^.*:/, '');
    if (closing) {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`</${name}> ends ${last ? `<${last.name}>` : 'nothing'}`);
      continue;
    }
    const element = { name, attributes: attributesOf(attributes), parents: [...open] };
    elements.push(element);
    if (!empty) open.push(element);
    if (open.length > DEEPEST) throw new Error('the report is nested too deeply');
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> does not end`);
  return elements;
}

function attributesOf(text: string): Record<string, string> {
  const pairs = Array.from(text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, name = '', double, single]) => [name, unescape(double ?? single ?? '')] as const);
  return Object.fromEntries(pairs);
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescape = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => signs[name] ?? '');
