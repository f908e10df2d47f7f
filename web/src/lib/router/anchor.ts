/**
 * Brings somebody to the place that the address names after #. Browsers do this when a page is loaded from the network;
 * ours are made later, so we do it once the page stands, after the focus has gone to its heading.
 */
export function goToAnchor(): void {
  const { hash } = location;
  if (hash.length < 2) return;
  requestAnimationFrame(() => {
    const place = document.getElementById(decodeURIComponent(hash.slice(1)));
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  });
}
