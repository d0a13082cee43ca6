/** A file's text, put into the bundle by Vite. */
declare module '*?raw' {
  const text: string;
  export = text;
}

/** The address of a file, as Vite serves it. */
declare module '*?url' {
  const address: string;
  export = address;
}
