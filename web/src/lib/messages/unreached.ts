/**
 * What is said when not even the first words of the page could be loaded: the only sentences outside the catalogue, since it
 * is the catalogue that is missing. Never to be reached with the first page of English, which comes with the page.
 */
import type { Language } from './names';

interface Words {
  title: string;
  text: string;
  again: string;
}

const WORDS: Record<Language, Words> = {
  en: {
    title: 'The page could not be loaded completely',
    text: 'The words of this page did not arrive: the connection broke off, or the server did not answer. Nothing was sent, and nothing on this device has changed.',
    again: 'Try again',
  },
  es: {
    title: 'La página no se ha podido cargar entera',
    text: 'Las palabras de esta página no han llegado: se cortó la conexión o el servidor no respondió. No se ha enviado nada y nada ha cambiado en este dispositivo.',
    again: 'Intentar de nuevo',
  },
  fr: {
    title: 'La page n’a pas pu être chargée en entier',
    text: 'Les mots de cette page ne sont pas arrivés : la connexion s’est interrompue, ou le serveur n’a pas répondu. Rien n’a été envoyé, et rien n’a changé sur cet appareil.',
    again: 'Réessayer',
  },
  de: {
    title: 'Die Seite konnte nicht ganz geladen werden',
    text: 'Die Wörter dieser Seite sind nicht angekommen: Die Verbindung riss ab, oder der Server hat nicht geantwortet. Nichts wurde gesendet, und auf diesem Gerät hat sich nichts geändert.',
    again: 'Noch einmal versuchen',
  },
};

/** Says so on an otherwise empty page, with a button that loads it anew. */
export function sayUnreached(language: Language): void {
  const { title, text, again } = WORDS[language];
  document.documentElement.lang = language;
  document.title = title;
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = title;
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button primary';
  button.textContent = again;
  button.addEventListener('click', () => location.reload());
  main.className = 'stack unreached';
  main.append(heading, paragraph, button);
  document.getElementById('app')?.replaceChildren(main);
}

export const unreachedWords: Readonly<Record<Language, Words>> = WORDS;
