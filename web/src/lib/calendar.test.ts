import { describe, expect, it } from 'vitest';
import { calendar } from './calendar';

describe('a calendar file', () => {
  const at = Date.UTC(2026, 10, 27, 17, 0);
  const moment = {
    id: 'v-closes',
    at,
    title: 'Vote closes: roof; yes, or no',
    text: 'A\nB',
    url: 'https://x/v',
  };

  it('has each moment with its time in UTC and a reminder', () => {
    const text = calendar([moment], at - 1000);
    expect(text).toContain('DTSTART:20261127T170000Z\r\n');
    expect(text).toContain('SUMMARY:Vote closes: roof\\; yes\\, or no\r\n');
    expect(text).toContain('DESCRIPTION:A\\nB\r\n');
    expect(text).toContain('TRIGGER:-PT1H');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('breaks long lines at letters, none longer than 75 bytes', () => {
    const text = calendar([{ ...moment, title: 'Ä'.repeat(100) }], at);
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain('Ä'.repeat(100));
  });
});
