/** OpenCC's table of traditional characters: `traditional simplified` pairs, `|` between them (Apache-2.0). */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;

  export = pairs;
}
