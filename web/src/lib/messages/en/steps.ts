export const steps = {
  checkpoint: 'Asking for the newest checkpoint',
  entries: 'Reading the record',
  check: 'Checking what is new',
  seal: 'Sealing your ballot on this device',
  cast: 'Casting your ballot',
  ballots: 'Checking the proof of every ballot',
  circle: 'Doing your part as a trustee',
  audit: 'Auditing',
} as Record<string, string>;
