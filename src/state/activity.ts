/** Notes in the case what was done to it: a list that people read, never one that anything is counted from. */
import type { Activity, ActivityDeed } from '../domain/activity.ts';
import { sameArrangement } from '../domain/arrangement.ts';
import type { JudgementAbout } from '../domain/judgement.ts';
import type { Message } from '../domain/message.ts';
import type { Filters, View } from '../domain/view.ts';
import type { Change } from './history.ts';
import { t, toSay } from './language.ts';
import type { Model } from './model.ts';
import type { Ports } from './ports.ts';

export interface ActivityNotes {
  note(deed: ActivityDeed, what: Message, more?: Pick<Activity, 'turn' | 'files'>): Promise<void>;
  /** A step that was taken back, or done again. */
  noteTurn(change: Change, turn: NonNullable<Activity['turn']>): Promise<void>;
  /** What a change of the view did to what is found, pinned and grouped. */
  noteView(label: Message, before: View, after: View): Promise<void>;
}

interface Ground {
  readonly model: Model;
  readonly ports: Ports;
  failing(happened: () => string): (error: unknown) => void;
}

export function createActivityNotes({ model, ports, failing }: Ground): ActivityNotes {
  const note: ActivityNotes['note'] = async (deed, what, more = {}) => {
    const caseId = model.overview.peek()?.record.id;
    if (caseId === undefined) return;
    try {
      const one = { at: ports.browser.now(), deed, what, ...more };
      const activity = await ports.desks.caseDesk.addActivity(caseId, one);
      const overview = model.overview.peek();
      if (activity && overview?.record.id === caseId)
        model.overview.value = { ...overview, activity };
    } catch (error) {
      failing(() => t('What was done could not be noted in the case'))(error);
    }
  };

  return {
    note,
    async noteTurn(change, turn) {
      const deed = deedOf(change);
      if (deed) await note(deed, wordsOf(change), { turn });
    },
    async noteView(label, before, after) {
      const setting = settingNow(before.filters, after.filters);
      if (setting) await note('settings', setting);
      if (!sameArrangement(before.network, after.network)) await note('arrangement', label);
    },
  };
}

/** As it was noted when it was done. */
function wordsOf(change: Change): Message {
  if (change.type === 'judgements') return change.noted ?? change.label;
  if (change.type !== 'view') return change.label;
  return settingNow(change.before.filters, change.after.filters) ?? change.label;
}

/** Null for what changes the sight alone. */
function deedOf(change: Change): ActivityDeed | null {
  switch (change.type) {
    case 'view':
      if (settingNow(change.before.filters, change.after.filters)) return 'settings';
      return sameArrangement(change.before.network, change.after.network) ? null : 'arrangement';
    case 'figure':
      return null;
    case 'figures':
      return isSame(change.before.figures, change.after.figures) ? null : 'figure';
    case 'actors':
    case 'judgements':
    case 'words':
      return DEEDS[change.type];
    case 'rename':
      return 'case';
    case 'import':
      return 'files';
    case 'delete':
      return null;
    default:
      return change satisfies never;
  }
}

const DEEDS = { actors: 'actors', judgements: 'judgement', words: 'words' } as const;

/** The setting that decides what is found and counted, as it now is; null where none has changed. */
function settingNow(before: Filters, after: Filters): Message | null {
  if (before.windowMs !== after.windowMs) {
    return after.windowMs === null
      ? toSay('window: each kind’s own')
      : toSay('window: {n, number} s', { n: after.windowMs / 1000 });
  }
  if (before.minWeight !== after.minWeight)
    return toSay('least weight: {n, number}', { n: after.minWeight });
  if (before.maxQ === after.maxQ && before.keepActs === after.keepActs) return null;
  if (after.maxQ === null) return toSay('chance: all edges, whatever their q');
  return after.keepActs
    ? toSay('chance: q at most {q}, acts always', { q: String(after.maxQ) })
    : toSay('chance: q at most {q}', { q: String(after.maxQ) });
}

/** What was judged, by name: "this edge" says nothing in a list. */
export function aboutWords(
  about: JudgementAbout,
  labelOf: (id: string) => string,
): Message | string {
  switch (about.type) {
    case 'actor':
      return labelOf(about.actor);
    case 'edge':
      return toSay('{amplifier} to {source}, {kind}', {
        ...{ amplifier: labelOf(about.amplifier), source: labelOf(about.source) },
        kind: { text: about.kind },
      });
    case 'citation':
      return toSay('post {id} cites {source}', {
        ...{ source: labelOf(about.source), id: about.post.id },
      });
    case 'post':
      return toSay('post {id}', { id: about.post.id });
    case 'cluster':
      return about.label;
    default:
      return about satisfies never;
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
