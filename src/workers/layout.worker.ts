import { expose } from 'comlink';
import type { Positions } from '../domain/case.ts';
import { createMover, settleLayout } from '../graph/layout.ts';
import type { LayoutDesk, LayoutInput } from './contract.ts';

/** Layouts asked for before are left when a new one is asked for. */
let run = 0;

const desk: LayoutDesk = {
  async settle(input, onProgress) {
    run += 1;
    const mine = run;
    const steps = settleLayout(input);
    for (;;) {
      const step = steps.next();
      if (step.done) return { ids: input.ids, xy: step.value };
      onProgress({ step: 'placing actors', done: Math.round(step.value * 100), total: 100 });
      await breathe();
      if (mine !== run) throw new Error('A newer layout was asked for.');
    }
  },

  async start(input, from, onTick) {
    run += 1;
    const mine = run;
    const moveOn = createMover(input, placesFor(input, from));
    while (mine === run) {
      onTick({ ids: input.ids, xy: moveOn() });
      await breathe();
    }
  },

  async pause() {
    run += 1;
  },
};

/** Lets messages in: a pause, or a newer wish. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function placesFor(input: LayoutInput, from: Positions): Float32Array {
  const indexOf = new Map(from.ids.map((id, index) => [id, index] as const));
  const xy = new Float32Array(input.ids.length * 2);
  input.ids.forEach((id, node) => {
    const index = indexOf.get(id) ?? -1;
    xy[node * 2] = from.xy[index * 2] ?? node;
    xy[node * 2 + 1] = from.xy[index * 2 + 1] ?? node;
  });
  return xy;
}

expose(desk);
