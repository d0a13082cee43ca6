/** Something that happens at a time: a post, or null where it only puts further posts on the agenda. */
export interface Task<T> {
  readonly at: number;
  readonly run: (at: number) => T | null;
}

/** What is still to come, earliest first; equal times in the order in which they were added. */
export interface Agenda<T> {
  add(task: Task<T>): void;
  /** time of the earliest task; Infinity where there is none */
  nextAt(): number;
  next(): Task<T> | undefined;
}

/** A binary heap. */
export function createAgenda<T>(): Agenda<T> {
  const heap: (Task<T> & { readonly order: number })[] = [];
  let added = 0;
  const isBefore = (a: number, b: number) => {
    const first = heap[a];
    const second = heap[b];
    if (first === undefined || second === undefined) return first !== undefined;
    return first.at - second.at < 0 || (first.at === second.at && first.order < second.order);
  };
  const swap = (a: number, b: number) => {
    const [first, second] = [heap[a], heap[b]];
    if (first !== undefined && second !== undefined) [heap[a], heap[b]] = [second, first];
  };
  return {
    add(task) {
      let place = heap.push({ ...task, order: added++ }) - 1;
      while (place > 0 && isBefore(place, (place - 1) >> 1)) {
        swap(place, (place - 1) >> 1);
        place = (place - 1) >> 1;
      }
    },
    nextAt: () => heap[0]?.at ?? Number.POSITIVE_INFINITY,
    next() {
      swap(0, heap.length - 1);
      const task = heap.pop();
      let place = 0;
      for (;;) {
        const left = place * 2 + 1;
        const child = isBefore(left + 1, left) ? left + 1 : left;
        if (!isBefore(child, place) || child >= heap.length) return task;
        swap(child, place);
        place = child;
      }
    },
  };
}
