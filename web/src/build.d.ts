/** A hash over what the client is built from; see shell.ts. */
declare const __BUILD__: string;
