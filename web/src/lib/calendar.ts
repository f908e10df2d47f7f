/** A calendar file (RFC 5545) with moments to be reminded of. */

export interface Moment {
  /** Stays the same for the same moment, so that a second import replaces the first. */
  id: string;
  at: number;
  title: string;
  text: string;
  url: string;
}

const stamp = (ms: number) => new Date(ms).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
const plain = (text: string) => text.replaceAll(/[\\;,]/g, (one) => `\\${one}`).replaceAll('\n', '\\n');

/** Lines are at most 75 bytes long and go on after a line break and a space. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const letter of line) {
    const more = encoder.encode(letter).length;
    if (size + more > 74) {
      parts.push(part);
      part = '';
      size = 0;
    }
    part += letter;
    size += more;
  }
  return [...parts, part].join('\r\n ');
}

/** Each moment lasts no time and rings an hour before. */
export function calendar(moments: Moment[], now: number): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Folkmoot//Folkmoot//EN'];
  for (const { id, at, title, text, url } of moments) {
    lines.push('BEGIN:VEVENT', `UID:${id}`, `DTSTAMP:${stamp(now)}`, `DTSTART:${stamp(at)}`);
    lines.push(`SUMMARY:${plain(title)}`, `DESCRIPTION:${plain(text)}`, `URL:${url}`);
    lines.push(
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${plain(title)}`,
      'TRIGGER:-PT1H',
      'END:VALARM',
    );
    lines.push('END:VEVENT');
  }
  return [...lines, 'END:VCALENDAR', ''].map(fold).join('\r\n');
}
