import { describe, expect, it } from 'vitest';
import { render } from './markdown';

describe('markdown of members', () => {
  it('keeps what people write', () => {
    expect(render('# Roof\n\n**new** roof')).toBe(
      '<h3 dir="auto">Roof</h3>\n<p dir="auto"><strong>new</strong> roof</p>\n',
    );
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

  it('shows a link in the place of a picture, and inside a link its words alone', () => {
    const link = render('See ![plan](https://example.org/plan.png).');
    expect(link).toContain('See <a href="https://example.org/plan.png" rel="noopener noreferrer nofollow"');
    expect(link).toContain('>plan</a>.');
    expect(link).not.toContain('!');
    expect(render('![](https://example.org/plan.png)')).toContain('>https://example.org/plan.png</a>');
    expect(render('[![plan](https://a.example/p.png)](https://b.example)')).toMatch(
      /<a href="https:\/\/b.example"[^>]*>plan<\/a>/,
    );
    expect(render('![plan](javascript:alert(1))')).not.toContain('<a');
  });

  it('lets each part run as its own letters do', () => {
    const html = render('هذا نص.\n\n1. البند\n\n> اقتباس\n\n| a |\n|---|\n| b |');
    for (const tag of ['p', 'ol', 'blockquote', 'th', 'td']) expect(html).toContain(`<${tag} dir="auto">`);
  });

  it('marks links as leading away', () => {
    expect(render('[x](https://example.org)')).toContain(
      'rel="noopener noreferrer nofollow" target="_blank"',
    );
  });
});
