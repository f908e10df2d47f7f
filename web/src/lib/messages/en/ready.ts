export const ready = {
  title: 'This browser cannot seal ballots',
  text: 'Folkmoot seals ballots with WebAssembly in a worker, and this browser does not run it. Nothing was sent and nothing will be. Please use a current browser, or ask whoever set up this device to allow WebAssembly.',
};
