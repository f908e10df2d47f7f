/**
 * A checkpoint as a code that people compare by eye or read aloud (docs/spec/07-log.md, 7.7): the first 16 bytes of the
 * root in hexadecimal, in four groups of eight. The same as folkmoot-verify prints, and as the
 * WebAssembly gives for the head of a copy; here for roots that only the page has. Nothing is decided on it.
 */
export function shortCode(root: string): string {
  const bytes = Uint8Array.from(atob(root), (letter) => letter.charCodeAt(0)).slice(0, 16);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replaceAll(/(.{8})(?=.)/g, '$1-');
}
