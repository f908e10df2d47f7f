/** The vote that this person has just posted: its page greets them with the link to send around, once. */
export const posted: { vote: string } = $state({ vote: '' });
