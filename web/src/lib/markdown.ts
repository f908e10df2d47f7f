/** Markdown of members to HTML: no HTML of their own, no images, links only to the web and marked as leading away. */
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true });

// An image would be loaded from somewhere else; the text in its place stays readable.
markdown.disable('image');
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
    // Alignment in tables would be written as an inline style, which the content policy refuses.
    if (token.type === 'th_open' || token.type === 'td_open') token.attrs = null;
  }
});

export const render = (text: string): string => markdown.render(text);
