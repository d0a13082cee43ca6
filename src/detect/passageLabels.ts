import type { Span } from '../domain/evidence.ts';
import { isAttributedTo, quotationAround } from './passageQuote.ts';
import { wireAgencies } from './wire.ts';

/** Names of an actor, by index. */
export type NamesOf = (actor: number) => readonly string[];

/** A post, and where the shared words stand in it. */
interface Place {
  readonly post: { readonly text: string };
  readonly span: Span;
}

/**
 * What is to be said of shared words beside their number: that a wire service's byline covers them in either
 * text; that they stand in quotation marks in both, and whether by the words around they are one of these
 * actors' own (`names`) or a third party's.
 */
export function labelsOf(a: Place, b: Place, names: () => readonly string[]): string[] {
  const labels: string[] = [];
  const agencies = new Set([
    ...wireAgencies(a.post.text, a.span),
    ...wireAgencies(b.post.text, b.span),
  ]);
  if (agencies.size > 0) labels.push(`wire copy (${[...agencies].sort().join(', ')})`);
  const inA = quotationAround(a.post.text, a.span);
  const inB = inA && quotationAround(b.post.text, b.span);
  if (inA && inB) {
    const known = names();
    const isOwn =
      isAttributedTo(a.post.text, inA, known) || isAttributedTo(b.post.text, inB, known);
    labels.push(isOwn ? 'quotation' : 'quotation of a third party');
  }
  return labels;
}
