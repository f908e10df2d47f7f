/** Others changed the same while a proposal was being written. */
export const meanwhile = {
  title: 'This has changed since you began',
  lead: 'If you keep what you wrote, it undoes this wherever it says something else. Members see the change from what holds now.',
  nothingLeft: 'Nothing is left here that your proposal could change.',
  newer: 'Take what holds now',
  own: 'Keep what I wrote',
  choose:
    'Something has changed since you began. Please choose at that place whether what holds now or what you wrote goes on.',
  host: 'The server',
  firstHost: 'the first server',
};
