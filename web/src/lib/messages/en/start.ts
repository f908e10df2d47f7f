export const start = {
  title: 'A place to decide together',
  lead: 'Folkmoot is where a group votes and everybody can check the count.',
  points: [
    'Your ballot is sealed on your own device. Nobody can read it, the people who run this server included.',
    'The count comes from trustees whom your group chose, and anyone can check all of it in seconds.',
    'There is no administrator. What happens is what members signed.',
  ],
  found: 'Found an assembly',
  join: 'Join with an invitation',
  joinHint: 'Paste the link that somebody sent you.',
  joinLabel: 'Invitation link',
  joinBad: 'This does not look like an invitation link. It has /join/ in it and a long code at its end.',
  joinGo: 'Open the invitation',
  known: 'Assemblies on this device',
  hosted: 'Assemblies on this server',
  hostedNone: 'There is no assembly on this server yet.',
  hostedFailed: 'The list of assemblies cannot be read now.',
};
