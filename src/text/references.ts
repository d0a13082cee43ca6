/** Pieces that name other things than what is said: links and handles (METHODS §3). */
const REFERENCE = new RegExp(
  [
    // links end where no link can go on: at spaces, quotes and the letters of scripts that need no spaces
    String.raw`(?:https?:\/\/|\bwww\.)[^\s"<>«»“”\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]*`,
    String.raw`(?<![\w.@-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}\/[\w\-./?=&%#~+:;,!]*`,
    String.raw`(?<![\w.+-])[@＠](?:\w+(?:[.-]\w+)*(?:@\w+(?:[.-]\w+)*)?|[\p{L}\p{N}_]+)`,
  ].join('|'),
  'giu',
);
const MAY_HOLD = /[@＠/#＃]|www\./i;
const TAG_TEXT = /^(?:[\p{L}\p{N}\p{M}_·-]|\u200c|\u200d)+$/u;

/**
 * The text with links, @handles and trailing hashtags replaced by spaces, character for character, so
 * that positions stay. Hashtags inside the text are words of it and stay.
 */
export function blankReferences(text: string): string {
  if (!MAY_HOLD.test(text)) return text;
  const blanked = text.replace(REFERENCE, (found) => ' '.repeat(found.length));
  const end = beforeTrailingTags(blanked);
  return end === blanked.length ? blanked : blanked.slice(0, end) + ' '.repeat(text.length - end);
}

/** Where the text ends when the hashtags at its end are taken off; `#tag` and Weibo's `#tag#`. */
function beforeTrailingTags(blanked: string): number {
  const text = blanked.replaceAll('＃', '#');
  let kept = text.length;
  for (;;) {
    const end = text.slice(0, kept).trimEnd().length;
    const closed = text.charAt(end - 1) === '#' ? end - 1 : end;
    const hash = closed < 1 ? -1 : text.lastIndexOf('#', closed - 1);
    if (hash < 0 || !TAG_TEXT.test(text.slice(hash + 1, closed))) return kept;
    kept = hash;
  }
}
