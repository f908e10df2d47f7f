import type { Messages } from '../en';

export const ready: Messages['ready'] = {
  title: 'Dieser Browser kann keine Stimmzettel versiegeln',
  text: 'Folkmoot versiegelt Stimmzettel mit WebAssembly auf deinem eigenen Gerät, und dieser Browser führt es nicht aus. Es wurde nichts gesendet, und es wird nichts gesendet. Nimm bitte einen aktuellen Browser, oder bitte die Person, die dieses Gerät eingerichtet hat, WebAssembly zu erlauben.',
};
