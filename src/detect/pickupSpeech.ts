/**
 * What a post of an office is for, as its head tells: 2 words meant for the public (press conference, briefing,
 * interview, answers, statement, speech, article); 1 other words (remarks at talks, a quotation); 0 none: a notice, a
 * photograph, a greeting.
 */
export type SpeechGrade = 0 | 1 | 2;

/** How far a post tells what it is: its headline. UTF-16. */
export const HEAD_UNITS = 160;

const PUBLIC = new RegExp(
  [
    '\\b(?:press|news)[- ]?(?:conf|brief)|\\b(?:interviews?|briefings?|statements?|answers?|replies|comments?|commentary|speech|address(?:es)?|articles?|opinion|lecture)\\b',
    '(?<!\\p{L})(?:пресс-конференци|брифинг|интервью|заявлени|ответ|комментари|выступлени|речь|статья|статьи|мнени)\\p{L}*',
    '记者会|答问|答记者问|采访|声明|谈话|演讲|讲话|署名文章',
  ].join('|'),
  'iu',
);

const OTHER_WORDS = new RegExp(
  [
    '\\b(?:remarks|message|speaks?|speaking|said|says|told|stress(?:ed|es)|noted|spoke)\\b',
    '(?<!\\p{L})(?:обращени|послани|заявил|сказал|подчеркнул|отметил|ответил|сообщил)\\p{L}*',
    '致辞|发言|表示|指出|强调',
    '(?<!\\blive)(?<=\\p{L}) ?[:：]|[«“"„「]|[🎙💬]',
  ].join('|'),
  'iu',
);

/** What is only to come was not yet said; what opens talks are words, but seldom news. */
const TO_COME =
  /\bwill (?:hold|give|speak|take|deliver|make|visit|meet)\b|(?<!\p{L})(?:состоится|проведет|выступит|даст|примет участие)(?!\p{L})|将(?:举行|于|发表|出席|访问)/iu;
const OPENING =
  /\bopening remarks|\bgreetings?\b|\bcongratulat|\bcondolence|(?<!\p{L})(?:вступительн|приветств|поздрав|соболезнован)|开场|贺|慰问/iu;
const SHOWN =
  /\bcommences?\b|\barriv(?:es?|ed)\b|\bphoto|(?<!\p{L})(?:фото|начал|прибыл)|抵达|图片/iu;

export function speechGrade(text: string): SpeechGrade {
  const head = text.slice(0, HEAD_UNITS);
  if (TO_COME.test(head) || SHOWN.test(head)) return 0;
  if (PUBLIC.test(head) && !OPENING.test(head)) return 2;
  return OTHER_WORDS.test(head) || PUBLIC.test(head) ? 1 : 0;
}
