export const check = {
  title: 'Check another device',
  lead: 'Paste the check text from the other device. This device seals the same choice with the same seed and compares every byte.',
  label: 'Check text',
  go: 'Compare',
  same: 'The other device sealed exactly this:',
  compare: 'Compare the tracker with the one that the other device showed before you opened the ballot:',
  differs: 'This is not what the other device sealed. Do not trust it with your ballot.',
};
