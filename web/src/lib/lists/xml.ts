/**
 * The tags and texts of an XML document in turn: all that a spreadsheet needs. There are no entities but the five of XML and
 * those with numbers, and a document that declares others is not read, so nothing is fetched and nothing multiplies.
 */

export interface Mark {
  /** Of a tag: its name as written, prefix included; empty for text. */
  tag: string;
  /** Whether the tag opens, ends or does both. */
  opens: boolean;
  ends: boolean;
  /** What stands in the tag after its name, read by `attribute`; or the text. */
  text: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name: string) => {
        const code = decimal ? Number(decimal) : hex ? parseInt(hex as string, 16) : undefined;
        if (code === undefined) return ENTITIES[name] ?? whole;
        return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
      })
    : text;

/** An attribute of a tag. */
export function attribute(mark: Mark, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(mark.text);
  return found ? plain(found[1] ?? found[2] ?? '') : undefined;
}

/** Where a tag ends: a ">" outside quotes. */
function tagEnd(xml: string, from: number): number {
  let at = from;
  for (;;) {
    const end = xml.indexOf('>', at);
    if (end < 0) return -1;
    const before = xml.slice(from, end);
    if ((before.split('"').length - 1) % 2 === 0 || before.length > 10_000) return end;
    at = end + 1;
  }
}

export function* marks(xml: string): Generator<Mark, undefined> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const text = xml.slice(at, open < 0 ? xml.length : open);
    if (text) yield { tag: '', opens: false, ends: false, text: plain(text) };
    if (open < 0) return;
    if (xml.startsWith('<!DOCTYPE', open)) return;
    const special = (
      [
        ['<!--', '-->'],
        ['<![CDATA[', ']]>'],
        ['<?', '?>'],
      ] as const
    ).find(([begins]) => xml.startsWith(begins, open));
    if (special) {
      const [begins, ends] = special;
      const end = xml.indexOf(ends, open + begins.length);
      if (end < 0) return;
      const inside = xml.slice(open + begins.length, end);
      if (begins === '<![CDATA[') yield { tag: '', opens: false, ends: false, text: inside };
      at = end + ends.length;
      continue;
    }
    const end = tagEnd(xml, open + 1);
    if (end < 0) return;
    const closes = xml[open + 1] === '/';
    const alone = xml[end - 1] === '/';
    const inside = xml.slice(open + (closes ? 2 : 1), alone ? end - 1 : end);
    const tag = /^[^\s/]*/.exec(inside)?.[0] ?? '';
    yield { tag, opens: !closes, ends: closes || alone, text: inside.slice(tag.length) };
    at = end + 1;
  }
}
