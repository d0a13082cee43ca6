/** A sentence of the page before it is said: it can be kept, and is said in whatever language is spoken then. */
export interface Message {
  /** English, in ICU's form */
  readonly text: string;
  readonly values?: MessageValues;
}

/** What stands in the places of a message; a message within is said in the same language. */
export type MessageValues = Readonly<Record<string, string | number | Message>>;
