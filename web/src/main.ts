import { mount } from 'svelte';
import App from './App.svelte';
import { catalogue } from './lib/messages';
import { router } from './lib/router/router.svelte';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

const target = document.getElementById('app');
if (target) {
  router.start();
  await catalogue.start();
  mount(App, { target });
}
