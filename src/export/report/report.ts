import type { Span } from '../../domain/evidence.ts';
import type { JudgementAbout } from '../../domain/judgement.ts';
import type { SourceLedger } from '../../domain/source.ts';
import { gathered } from '../pieces.ts';
import { activity } from './activity.ts';
import type { ReportContent, ReportEdge, ReportFigure, ReportPair, ReportPost } from './content.ts';
import { escaped, link, list, table } from './html.ts';
import { type Privacy, privacyOf } from './privacy.ts';
import { REPORT_STYLE } from './style.ts';

/** Nothing is loaded, nothing runs: the file opens anywhere and stays as it is. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** A case as one HTML file: question, data, methods, figures, tables, evidence, notes and limits. */
export function reportPieces(content: ReportContent): Generator<string> {
  return gathered(sections(content));
}

function* sections(content: ReportContent): Generator<string> {
  const privacy = privacyOf(content.actors, content.privacy);
  const edges = shownEdges(content, privacy);
  yield head(content);
  yield data(content);
  yield methods(content);
  for (const each of content.figures) yield figure(each);
  yield edgeTable(content, edges, privacy);
  yield '<h2>Evidence</h2>\n';
  for (const edge of edges) yield* evidence(edge, privacy);
  yield notes(content, privacy);
  yield activity(content, privacy);
  yield limits(content, edges, privacy);
  yield '</main></body></html>\n';
}

/** "Left out" takes away every edge that touches an actor nobody has labelled. */
function shownEdges({ edges, privacy }: ReportContent, { isHidden }: Privacy): ReportEdge[] {
  if (privacy !== 'left out') return [...edges];
  return edges.filter(({ edge }) => !isHidden(edge.amplifier) && !isHidden(edge.source));
}

function head({ title, question, made, version }: ReportContent): string {
  const asked = question.trim() === '' ? '' : `<p><strong>${escaped(question)}</strong></p>\n`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width, initial-scale=1">
<style>${REPORT_STYLE}</style></head><body><main>
<h1>${escaped(title)}</h1>
${asked}<p class="soft">Made with Antiphon ${escaped(version)} on ${escaped(made)}. It raises questions; it proves neither control nor intent.</p>
`;
}

function data({ coverage, sources }: ReportContent): string {
  const { posts, actors, from, to, gaps } = coverage;
  const span = from && to ? `, ${from.slice(0, 10)} to ${to.slice(0, 10)} UTC` : '';
  const days = gaps.map((gap) => (gap.from === gap.to ? gap.from : `${gap.from} to ${gap.to}`));
  const missing = days.length > 0 ? `No post on: ${days.join(', ')}.` : 'No day without posts.';
  return [
    '<h2>Data</h2>\n',
    `<p>${escaped(`${number(posts)} posts of ${number(actors)} actors${span}. ${missing}`)}</p>\n`,
    table(
      ['File', 'Read as', 'Rows', 'Kept', 'Merged', 'Rejected', 'SHA-256'],
      sources.map(sourceRow),
    ),
    list(sources.flatMap(({ file, warnings }) => warnings.map((warning) => `${file}: ${warning}`))),
  ].join('');
}

function sourceRow(source: SourceLedger): string[] {
  const { file, format, encoding, rows, kept, duplicates, rejected, sha256 } = source;
  const counts = [rows, kept, duplicates, rejected].map(number);
  return [file, `${format}, ${encoding}`, ...counts, sha256].map(escaped);
}

function methods(content: ReportContent): string {
  const settings = content.settings.map(([name, value]) => [escaped(name), escaped(value)]);
  return `<h2>Methods</h2>\n${list(content.methods)}${table(['Setting', 'Value'], settings)}`;
}

function figure({ title, svg, caption }: ReportFigure): string {
  const heading = title === '' ? '' : `<h2>${escaped(title)}</h2>\n`;
  return `${heading}<figure>${svg}<figcaption>${escaped(caption)}</figcaption></figure>\n`;
}

function edgeTable(
  { edgesInAll }: ReportContent,
  edges: readonly ReportEdge[],
  { nameOf }: Privacy,
): string {
  const rows = edges.map(({ edge }) =>
    [
      nameOf(edge.amplifier),
      nameOf(edge.source),
      edge.kind,
      number(edge.weight),
      decimal(edge.expected),
      decimal(edge.q),
      edge.first.slice(0, 10),
      edge.last.slice(0, 10),
    ].map(escaped),
  );
  const heads = ['Amplifier', 'Source', 'Kind', 'Weight', 'By chance', 'q', 'First', 'Last'];
  return `<h2>Edges</h2>\n<p>${number(edges.length)} of ${number(edgesInAll)} edges.</p>\n${table(heads, rows)}`;
}

function* evidence(item: ReportEdge, privacy: Privacy): Generator<string> {
  const { edge, verb, pairs, pieces } = item;
  const sentence = `${privacy.nameOf(edge.amplifier)} ${verb} ${privacy.nameOf(edge.source)}`;
  const shown = pairs.length < pieces ? `, ${number(pairs.length)} of them here` : '';
  yield `<h3>${escaped(sentence)}</h3>\n<p class="soft">${number(pieces)} pieces of evidence${shown}.</p>\n`;
  for (const pair of pairs) yield pairOf(pair, privacy);
}

function pairOf({ amplifier, source, lag, rule }: ReportPair, privacy: Privacy): string {
  const left = postOf(amplifier, privacy);
  const right = source
    ? postOf(source, privacy)
    : '<p class="soft">Source post not in the data.</p>';
  return `<div class="pair"><div>${left}</div><div>${right}</div></div>\n<p class="soft"><small>Lag ${escaped(lag)} · ${escaped(privacy.redacted(rule))}</small></p>\n`;
}

function postOf(post: ReportPost, privacy: Privacy): string {
  const place = `${post.file}, row ${number(post.row)}`;
  const who = `<strong>${escaped(privacy.nameOf(post.actor))}</strong> <span class="soft">${escaped(post.at)}</span>`;
  if (privacy.isHidden(post.actor)) {
    return `${who}<p class="soft">Text left out: nobody has labelled this account, it may be a private person.</p>`;
  }
  const original =
    post.url && privacy.redacted(post.url) === post.url ? link(post.url, 'Original') : '';
  return `${who}<blockquote>${marked(post, privacy)}</blockquote><small class="soft">${escaped(place)} ${original}</small>`;
}

/** The text with its proving words marked. Where a name to be hidden crosses a mark, the marks go. */
function marked({ text, spans }: ReportPost, { redacted }: Privacy): string {
  const parts = cut(text, spans).map((part) => ({ ...part, text: redacted(part.text) }));
  const whole = redacted(text);
  if (parts.map((part) => part.text).join('') !== whole) return escaped(whole);
  return parts
    .map((part) => (part.isMarked ? `<mark>${escaped(part.text)}</mark>` : escaped(part.text)))
    .join('');
}

function cut(text: string, spans: readonly Span[]): { text: string; isMarked: boolean }[] {
  const parts: { text: string; isMarked: boolean }[] = [];
  let done = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    parts.push({ text: text.slice(done, start), isMarked: false });
    parts.push({ text: text.slice(start, end), isMarked: true });
    done = end;
  }
  return [...parts, { text: text.slice(done), isMarked: false }];
}

function notes({ judgements }: ReportContent, privacy: Privacy): string {
  if (judgements.length === 0) return '';
  const rows = judgements.map(({ about, verdict, reason, note, explanations, tags, at }) => [
    escaped(subject(about, privacy)),
    escaped(verdict ?? ''),
    escaped(privacy.redacted([reason, note, ...explanations, ...tags].filter(Boolean).join(' · '))),
    escaped(new Date(at).toISOString().slice(0, 10)),
  ]);
  return `<h2>Notes of the analyst</h2>\n${table(['About', 'Verdict', 'Why', 'On'], rows)}`;
}

function subject(about: JudgementAbout, { nameOf, redacted }: Privacy): string {
  switch (about.type) {
    case 'edge':
      return `${nameOf(about.amplifier)} → ${nameOf(about.source)}, ${about.kind}`;
    case 'actor':
      return nameOf(about.actor);
    case 'citation':
      return `citation of ${nameOf(about.source)} in a post on ${about.post.platform}`;
    case 'post':
      return `a post on ${about.post.platform}`;
    case 'cluster':
      return redacted(about.label);
    default:
      return about satisfies never;
  }
}

function limits(
  { limits, privacy, edges }: ReportContent,
  shown: readonly ReportEdge[],
  { hidden }: Privacy,
): string {
  const said = [...limits];
  if (hidden > 0 && privacy === 'pseudonyms') {
    const accounts = hidden === 1 ? '1 account' : `${number(hidden)} accounts`;
    said.push(`Not labelled by anybody, so with a number in place of a name: ${accounts}.`);
  }
  if (shown.length < edges.length) {
    const dropped = number(edges.length - shown.length);
    said.push(`Left out, since they touch accounts that nobody has labelled: edges ${dropped}.`);
  }
  return `<h2>Limits</h2>\n${list(said)}`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function decimal(value: number | null): string {
  if (value === null) return '—';
  return value > 0 && value < 0.001
    ? '<0.001'
    : value.toLocaleString('en', { maximumFractionDigits: 3 });
}
