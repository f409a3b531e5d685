/** Text as it may stand in SVG between tags or in quotes. Characters that XML 1.0 forbids are left out. */
export function escapeXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
