export const errors = {
  'worker.failed': 'The part of this page that does the cryptography did not start. Nothing was sent.',
  'host.unreachable': 'The server does not answer. Please try again in a while.',
  'ballot.gone': 'This sealed ballot is no longer there. Please make a fresh one.',
  'keys.unconfirmed': 'The words that you typed are not the ones that were shown.',
  'check.document': 'This is not a check text. Please copy all of it from the other device.',
  'check.mismatch': 'The ballot of the other device holds something else than it says.',
  'keys.closed': 'Your keys are closed. Please open them first.',
  'storage.failed': 'This browser does not let the page store anything. Private windows often do not.',
  'phrase.checksum': 'These words do not belong together: one is wrong, or two are swapped.',
  'vault.passphrase': 'This passphrase does not open your keys.',
} as Record<string, string>;
