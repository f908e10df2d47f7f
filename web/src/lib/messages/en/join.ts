export const join = {
  title: (name: string) => `Join ${name}`,
  plainTitle: 'Join an assembly',
  lead: (by: string, members: string) => `${by} invites you. The assembly has ${members}.`,
  purpose: 'What it is for',
  name: 'Your name in this assembly',
  nameHint: 'Other members see it.',
  submit: 'Join',
  already: 'You are a member already.',
  unknown:
    'This invitation cannot be used: it has expired, was used as often as it may be, or a part of the link is missing. Ask whoever sent it for a new one.',
  noSecret: 'The end of the link is missing. An invitation link has a # and a long code after it.',
  go: 'Go to the assembly',
};
