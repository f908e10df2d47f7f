/** Markdown of members to HTML: no HTML of their own, no images, links only to the web and marked as leading away. */
import MarkdownIt from 'markdown-it';

const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph_open',
  'heading_open',
  'bullet_list_open',
  'ordered_list_open',
  'blockquote_open',
]);

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true });

// An image would be loaded from somewhere else: a link to it stands in its place, or inside another link its words alone.
markdown.renderer.rules.image = (tokens, index, options, env, self) => {
  const token = tokens[index]!;
  const words = self.renderInlineAsText(token.children ?? [], options, env);
  const { escapeHtml } = markdown.utils;
  const address = String(token.attrGet('src') ?? '');
  const before = tokens.slice(0, index);
  const count = (wanted: string) => before.filter(({ type }) => type === wanted).length;
  const shown = escapeHtml(words || address);
  if (!address || count('link_open') > count('link_close')) return shown;
  return `<a href="${escapeHtml(address)}" rel="noopener noreferrer nofollow" target="_blank">${shown}</a>`;
};
markdown.validateLink = (url: string) => /^https?:\/\//i.test(url.trim()) || /^mailto:/i.test(url.trim());

markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
  const token = tokens[index];
  token?.attrSet('rel', 'noopener noreferrer nofollow');
  token?.attrSet('target', '_blank');
  return self.renderToken(tokens, index, options);
};

// The page has its own headings of the first two levels.
markdown.core.ruler.push('lower_headings', (state) => {
  for (const token of state.tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`;
    }
    // A text runs as its own letters do, whatever the language of the page.
    if (BLOCKS.has(token.type)) token.attrSet('dir', 'auto');
    // Alignment in tables would be written as an inline style, which the content policy refuses.
    if (token.type === 'th_open' || token.type === 'td_open') token.attrs = [['dir', 'auto']];
  }
});

export const render = (text: string): string => markdown.render(text);
