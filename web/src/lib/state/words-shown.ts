/** Whether new words were shown in this tab which nothing keeps yet: after a reload they are void, and the page says so. */

const KEPT = 'folkmoot.words-shown';

export function rememberWordsShown(): void {
  try {
    sessionStorage.setItem(KEPT, '1');
  } catch {
    // Without storage no keys can be kept, so no words are shown.
  }
}

export function forgetWordsShown(): void {
  try {
    sessionStorage.removeItem(KEPT);
  } catch {
    // Nothing was kept.
  }
}

export function wordsWereShown(): boolean {
  try {
    return sessionStorage.getItem(KEPT) !== null;
  } catch {
    return false;
  }
}
