/** A line in which a journalist asks: "追问：…", "《…》记者：…", "某社：…？". */
const QUESTION =
  /^(?:[^\n：:]{0,24}(?:追问|记者|提问|问)[：:][^\n]*|[^\n：:，。]{0,14}(?:社|报》?|台|网|电视|新闻|广播|频道|周刊|杂志|[A-Za-z）)])[：:][^\n]*[？?])$/gmu;

/** The answer that follows in the same line */
const ANSWER = /(?<=[？?。][”」]?\s*)(?:答|[\u4e00-\u9fff]{2,3})[：:]/u;

/**
 * A ministry's answers may carry the next question with them: a journalist's words are not the ministry's. They
 * become spaces, so that offsets stay.
 */
export function withoutQuestions(text: string): string {
  if (!/[：:]/.test(text) || !/[？?追问]/.test(text)) return text;
  return text.replace(QUESTION, (line) => {
    const answer = line.search(ANSWER);
    const asked = answer < 0 ? line.length : answer;
    return ' '.repeat(asked) + line.slice(asked);
  });
}
