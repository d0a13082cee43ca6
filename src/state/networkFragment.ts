/** The network's form in the address: names begin with `n`. */
import {
  type ActorGroup,
  DEFAULT_NETWORK,
  FOLDS,
  type Fold,
  MATRIX_ORDERS,
  NETWORK_FORMS,
  type NetworkView,
  type Period,
  type Pin,
  REPLAY_STEPS,
} from '../domain/networkView.ts';
import { oneOf } from './fragmentParts.ts';

export function writeNetwork(parts: URLSearchParams, network: NetworkView): void {
  const { form, fold, order, groups, pins, periods, replayStep, replayMoving } = network;
  if (form !== DEFAULT_NETWORK.form) parts.set('n-form', form);
  if (fold !== DEFAULT_NETWORK.fold || network.oneByOne) parts.set('n-fold', fold);
  if (order !== DEFAULT_NETWORK.order) parts.set('n-order', order);
  for (const { name, members } of groups)
    parts.append('n-group', JSON.stringify([name, ...members]));
  for (const { id, x, y } of pins) parts.append('n-pin', `${x},${y},${id}`);
  if (periods) parts.set('n-periods', `${periodText(periods.a)}/${periodText(periods.b)}`);
  if (replayStep !== DEFAULT_NETWORK.replayStep) parts.set('n-step', replayStep);
  if (replayMoving) parts.set('n-moving', 'yes');
  if (network.replayOver) parts.set('n-over', periodText(network.replayOver));
}

export function readNetwork(parts: URLSearchParams): NetworkView {
  const [a, b] = periodsOf(parts.get('n-periods'));
  const [over] = periodsOf(parts.get('n-over'));
  return {
    form: oneOf(NETWORK_FORMS, parts.get('n-form')) ?? DEFAULT_NETWORK.form,
    ...foldOf(oneOf(FOLDS, parts.get('n-fold'))),
    order: oneOf(MATRIX_ORDERS, parts.get('n-order')) ?? DEFAULT_NETWORK.order,
    groups: readGroups(parts.getAll('n-group')),
    pins: readPins(parts.getAll('n-pin')),
    periods: a && b ? { a, b } : null,
    replayStep: oneOf(REPLAY_STEPS, parts.get('n-step')) ?? DEFAULT_NETWORK.replayStep,
    replayMoving: parts.get('n-moving') === 'yes',
    replayOver: over ?? null,
  };
}

/** An address that names what would be without it was asked for. */
function foldOf(named: Fold | undefined): Pick<NetworkView, 'fold' | 'oneByOne'> {
  if (named === 'none') return { fold: 'none', oneByOne: true };
  return { fold: named ?? DEFAULT_NETWORK.fold };
}

function readGroups(texts: readonly string[]): ActorGroup[] {
  const taken = new Set<string>();
  const names = new Set<string>();
  return texts.flatMap((text) => {
    const [name = '', ...ids] = strings(text);
    const members = [...new Set(ids)].filter((id) => id !== '' && !taken.has(id));
    if (name === '' || names.has(name) || members.length < 2) return [];
    names.add(name);
    for (const id of members) taken.add(id);
    return [{ name, members }];
  });
}

function strings(text: string): string[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : [];
  } catch {
    return [];
  }
}

function readPins(texts: readonly string[]): Pin[] {
  const pins = new Map<string, Pin>();
  for (const text of texts) {
    const found = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?),(.+)$/su.exec(text);
    const id = found?.[3];
    if (found && id) pins.set(id, { id, x: Number(found[1]), y: Number(found[2]) });
  }
  return [...pins.values()];
}

function periodText({ from, to }: Period): string {
  return `${new Date(from).toISOString()}/${new Date(to).toISOString()}`;
}

/** ISO 8601 intervals one after the other; those that end before they begin are left out. */
function periodsOf(text: string | null): Period[] {
  const at = (text ?? '').split('/').map((part) => Date.parse(part));
  const pairs = Array.from({ length: at.length >> 1 }, (_, k) => [at[2 * k], at[2 * k + 1]]);
  return pairs.flatMap(([from = Number.NaN, to = Number.NaN]) => (from < to ? [{ from, to }] : []));
}
