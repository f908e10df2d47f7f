// Before anything is painted: the theme that the person chose (src/lib/state/theme.svelte.ts). A file of its own, since the
// content policy knows no inline scripts, and not a module, since those run after the first paint.
try {
  const kept = localStorage.getItem('folkmoot.theme');
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
} catch {
  // No storage: the system decides.
}

// A file that is not the one that this page names, and so was not run: the browser keeps something else under its name, from a time when
// the host was not itself. All files are then asked for past everything that is kept, and the page begins anew; once in a while.
addEventListener(
  'error',
  async ({ target }) => {
    const { src, href, integrity } = target;
    const list = document.querySelector('script[type=importmap]');
    if (!integrity || !list || Date.now() - Number(sessionStorage.getItem('folkmoot.anew')) < 60_000) return;
    try {
      const bytes = await (await fetch(src || href, { cache: 'force-cache' })).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      if (integrity === `sha256-${btoa(String.fromCharCode(...digest))}`) return;
      sessionStorage.setItem('folkmoot.anew', String(Date.now()));
      const names = Object.keys(JSON.parse(list.textContent).integrity);
      await Promise.all(names.map((name) => fetch(name, { cache: 'reload' })));
      location.reload();
    } catch {
      // Without a connection nothing can be mended.
    }
  },
  true,
);
