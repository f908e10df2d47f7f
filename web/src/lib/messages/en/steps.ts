export const steps = {
  wasm: 'Getting ready',
  checkpoint: 'Asking for the newest checkpoint',
  entries: 'Reading the record',
  check: 'Checking what is new',
  fold: 'Following every event',
  seal: 'Sealing your ballot on this device',
  ballots: 'Checking the proof of every ballot',
  phrase: 'Working on your passphrase',
  share: 'Adding up the sealed ballots and making your share',
  circle: 'Doing your part as a trustee',
  audit: 'Auditing',
} as Record<string, string>;
