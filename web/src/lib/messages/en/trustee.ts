export const trustee = {};
