/** A hash over what the client is built from; see shell.ts. */
declare const __BUILD__: string;
/** The hash of the WebAssembly; see vite.config.ts. Empty where it is not built. */
declare const __WASM__: string;
