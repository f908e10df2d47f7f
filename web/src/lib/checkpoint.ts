/**
 * A checkpoint as a code that people compare by eye or read aloud: the first 64 bits of the root, in groups of four. Two
 * records that share it without being the same cannot be made.
 */
export function shortCode(root: string): string {
  const bytes = Uint8Array.from(atob(root), (letter) => letter.charCodeAt(0)).slice(0, 8);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
