/** Unit tests read English. */
import { catalogue } from './catalogue.svelte';
import { en } from './en';

catalogue.messages = en;
