import { mount } from 'svelte';
import App from './App.svelte';
import { catalogue } from './lib/messages';
import { holdPresses } from './lib/pressed';
import { isOwn } from './lib/router/origin';
import { router } from './lib/router/router.svelte';
import { beenHere } from './lib/state/been-here';
import { device } from './lib/state/device.svelte';
import { pages } from './routes/pages';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

const target = document.getElementById('app');
if (target) {
  holdPresses();
  router.start();
  // The page's file comes along with the words, and is waited for: frame and page are one picture.
  const page = pages[router.route.page]().catch(() => undefined);
  // Whoever has been here sees from the first moment on what this device holds; whoever is new does not wait for the answer.
  const held = beenHere() ? device.look() : undefined;
  // Not awaited here: a file that the language needs can be one that waits for this module to end.
  void Promise.all([catalogue.start(), held, page]).then(() => mount(App, { target }));
}

// After the page is there: what it keeps is for later visits.
function keepForLater(): void {
  void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
// One's own program is there whenever its host can be asked: nothing is kept that could be another's.
if (import.meta.env.PROD && !isOwn && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') keepForLater();
  else addEventListener('load', keepForLater);
}
