/** An e-mail address within other text. Hosts of mail say themselves which ones they take: this only tells one from a name. */
export const MAIL = /[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"().]+/u;

/** A cell with a name, an address, or both: "Ada Lovelace <ada@example.org>". */
export function parted(cell: string): { name: string; mail: string } {
  const mail = MAIL.exec(cell)?.[0] ?? '';
  if (!mail) return { name: cell, mail: '' };
  const name = cell
    .replace(mail, ' ')
    .replaceAll(/mailto:|[<>()"]/gi, ' ')
    .replaceAll(/^[\s,;:-]+|[\s,;:-]+$/g, '')
    .replaceAll(/\s+/g, ' ');
  return { name, mail };
}
