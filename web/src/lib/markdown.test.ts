import { describe, expect, it } from 'vitest';
import { render } from './markdown';

describe('markdown of members', () => {
  it('keeps what people write', () => {
    expect(render('# Roof\n\n**new** roof')).toBe('<h3>Roof</h3>\n<p><strong>new</strong> roof</p>\n');
  });

  it('lets nothing run, load or style', () => {
    for (const text of [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '![seen](https://example.org/pixel.png)',
      '[click](javascript:alert(1))',
      '[click](JaVaScRiPt:alert(1))',
      '[click](data:text/html,<script>alert(1)</script>)',
      '[click]( vbscript:x)',
      '<a href="javascript:alert(1)">x</a>',
      '| a |\n|:-:|\n| b |',
    ]) {
      expect(render(text), text).not.toMatch(/<(script|img|iframe|style)|style=|href="(?!https?:|mailto:)/i);
    }
  });

  it('marks links as leading away', () => {
    expect(render('[x](https://example.org)')).toContain(
      'rel="noopener noreferrer nofollow" target="_blank"',
    );
  });
});
