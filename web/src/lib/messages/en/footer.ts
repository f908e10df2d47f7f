export const footer = {
  free: 'Folkmoot is free software under the GNU AGPL, version 3 or later.',
  api: 'Interface for programs',
};
