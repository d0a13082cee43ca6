/** A line in which a journalist asks: "追问：…", "《…》记者：…", "某社：…？". */
const QUESTION =
  /^(?:[^\n：:]{0,24}(?:追问|记者|提问|问)[：:][^\n]*|[^\n：:，。]{0,14}(?:社|报》?|台|网|电视|新闻|广播|频道|周刊|杂志|[A-Za-z）)])[：:][^\n]*[？?])$/gmu;

/**
 * A ministry's answers may carry the next question with them: a journalist's words are not the ministry's. They
 * become spaces, so that offsets stay.
 */
export function withoutQuestions(text: string): string {
  if (!/[：:]/.test(text) || !/[？?追问]/.test(text)) return text;
  return text.replace(QUESTION, (line) => ' '.repeat(line.length));
}
