/** Reading what this device kept, perhaps with an older version of this page: nothing in it is certain. */

export const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
export const words = (value: unknown): string => (typeof value === 'string' ? value : '');
export const entries = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
