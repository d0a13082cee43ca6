/** Line icons of 16 px; all of them decoration, the words beside them say what they mean. */
const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.4 10.4 14 14',
  undo: 'M5.5 3 2.5 6l3 3M2.8 6h6.7a3.5 3.5 0 1 1 0 7H7',
  redo: 'M10.5 3l3 3-3 3M13.2 6H6.5a3.5 3.5 0 1 0 0 7H9',
  down: 'm4 6 4 4 4-4',
  left: 'M10 3 5 8l5 5',
  close: 'm4 4 8 8m0-8-8 8',
  moon: 'M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6Z',
  sun: 'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6ZM8 1.5v1.4m0 10.2v1.4M1.5 8h1.4m10.2 0h1.4M3.4 3.4l1 1m7.2 7.2 1 1m0-9.2-1 1m-7.2 7.2-1 1',
  picture: 'M2 3h12v10H2zM2 10.5l3.3-3 3 2.6 2.3-2 3.4 2.9',
  note: 'M2.5 2.5h11v8h-6l-3 3v-3h-2zM5 5.5h6M5 7.8h4',
  right: 'M6 3l5 5-5 5',
  file: 'M4 1.8h5.2L12 4.6v9.6H4zM9 2v3h3',
  lock: 'M3.8 7.2h8.4v6.3H3.8zM5.4 7V5a2.6 2.6 0 0 1 5.2 0v2',
  check: 'm3 8.5 3.4 3.4L13 4.6',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M5 3.2v9.6L12.5 8z',
  out: 'M9.5 2.5h4v4M13.2 2.8 7.5 8.5M12 9.5v4H2.5V4h4',
  more: 'M3.2 8h.01M8 8h.01M12.8 8h.01',
  globe:
    'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM1.8 8h12.4M8 1.8c-3.6 3.4-3.6 9 0 12.4M8 1.8c3.6 3.4 3.6 9 0 12.4',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  help: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM6.2 6.3a1.8 1.8 0 1 1 2.7 1.6c-.6.3-.9.7-.9 1.3M8 11.4h.01',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Two strokes that answer each other. */
export function Mark() {
  return (
    <svg class="brand-mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="M9.2 2.6C5 3.2 3.4 6 4.3 8.7c.7 2.1 3.3 2.4 3.9.7M10.8 17.4c4.2-.6 5.8-3.4 4.9-6.1-.7-2.1-3.3-2.4-3.9-.7" />
    </svg>
  );
}
