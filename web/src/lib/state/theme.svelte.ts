/** Light or dark: the system decides, or the person does. public/theme.js reads the choice before the first paint. */

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const KEPT = 'folkmoot.theme';

class ThemeChoice {
  chosen: Theme = $state(themes.find((one) => one === document.documentElement.dataset.theme) ?? 'system');

  choose(theme: Theme): void {
    this.chosen = theme;
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
    try {
      if (theme === 'system') localStorage.removeItem(KEPT);
      else localStorage.setItem(KEPT, theme);
    } catch {
      // Without storage the choice lasts until the page is closed.
    }
  }
}

export const theme = new ThemeChoice();
