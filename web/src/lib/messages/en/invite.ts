export const invite = {};
