// Before anything is painted: the theme that the person chose (src/lib/state/theme.svelte.ts). A file of its own, since the
// content policy knows no inline scripts, and not a module, since those run after the first paint.
try {
  const kept = localStorage.getItem('folkmoot.theme');
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
} catch {
  // No storage: the system decides.
}
