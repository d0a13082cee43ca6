import type { Actor } from '../domain/actor.ts';

/**
 * Whether a speaker is the publisher itself under another name: a ministry's spokesman, its state and its embassies
 * in a ministry's channel, another edition of the same house. What the minister or the head of state
 * said is not the ministry's own voice (METHODS §4).
 */
export function isOwnVoice(publisher: Actor | undefined, speaker: Actor | undefined): boolean {
  if (!publisher || !speaker) return false;
  if (publisher.id === speaker.id) return true;
  if (isOutlet(publisher)) {
    return isOutlet(speaker) ? isSameHouse(publisher, speaker) : isItsEditor(publisher, speaker);
  }
  if (speaker.state === null || speaker.state !== publisher.state) return false;
  if (isGovernment(speaker)) return speaksForState(publisher);
  return speaksForMinistry(publisher, speaker);
}

function isOutlet({ kind }: Actor): boolean {
  return kind === 'outlet' || kind === 'state outlet' || kind === 'state-linked outlet';
}

/** "CGTN Europe" and "CGTN", "BBC News Russian" and "BBC": one name begins with the other, in one state. */
function isSameHouse(a: Actor, b: Actor): boolean {
  if (a.state !== b.state) return false;
  return namesOf(a).some((name) => namesOf(b).some((other) => begins(name, other)));
}

/** The editor-in-chief of the very outlet, as the registry's reason says. */
function isItsEditor({ label }: Actor, { reason }: Actor): boolean {
  return /editor/i.test(reason) && reason.includes(label);
}

function namesOf({ label, names }: Actor): readonly string[] {
  return [label, ...names.en, ...names.ru].map((name) => name.toLowerCase());
}

function begins(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length > 1 && long.startsWith(short) && !/[\p{L}\p{N}]/u.test(long.charAt(short.length))
  );
}

function isGovernment({ id }: Actor): boolean {
  return /-gov(?:ernment)?$/.test(id);
}

/** In a ministry's or an embassy's channel "China stresses" is its own voice. */
function speaksForState({ kind, id }: Actor): boolean {
  return kind === 'diplomat' || (kind === 'ministry' && /-(?:mfa|gov(?:ernment)?)$/.test(id));
}

const SPOKESMAN = /spokes(?:wom[ae]n|m[ae]n|person)/i;
const MINISTRIES: readonly (readonly [id: RegExp, said: RegExp])[] = [
  [/-(?:mfa|state)$/, /foreign ministry|state department/i],
  [/-(?:mod|mnd|pentagon)$/, /defen[cs]e ministry|pentagon/i],
];

/** The ministry's own spokesman; that of another ministry is somebody else. */
function speaksForMinistry(publisher: Actor, speaker: Actor): boolean {
  if (publisher.kind !== 'ministry' || speaker.kind !== 'official') return false;
  if (!SPOKESMAN.test(speaker.reason)) return false;
  const ministry = MINISTRIES.find(([id]) => id.test(publisher.id));
  return ministry === undefined || ministry[1].test(speaker.reason);
}
