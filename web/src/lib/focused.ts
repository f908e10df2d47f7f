/** Takes the focus when it appears: the next step of a flow, so that readers and keyboards go on from there. */
export function focused(node: HTMLElement): void {
  node.focus({ preventScroll: true });
  // On a phone the step before may have been longer than the screen.
  if (node.getBoundingClientRect().top < 0) node.scrollIntoView();
}
