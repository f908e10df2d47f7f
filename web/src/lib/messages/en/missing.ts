export const missing = {
  title: 'There is nothing here',
  text: 'The address may be mistyped, or a part of it is missing.',
};
