import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: ComponentChildren;
  /** for buttons that show an icon only */
  readonly name?: string;
  readonly class?: string;
  readonly side?: 'left' | 'right';
  readonly children: ComponentChildren;
}

/** A button with a list under it; plain `details`, so it works with every keyboard and reader. */
export function Menu({ label, name, class: look = 'button', side = 'left', children }: Props) {
  return (
    <details class="menu">
      <summary class={look} {...(name && { 'aria-label': name, title: name })}>
        {label}
      </summary>
      <div class={`menu-list menu-${side}`}>{children}</div>
    </details>
  );
}

/** An action in a menu: the menu closes behind it and focus goes back to its button. */
export function MenuItem({
  onClick,
  disabled = false,
  isCurrent = false,
  lang,
  children,
}: {
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** of several that exclude each other, the one that holds now */
  readonly isCurrent?: boolean;
  /** where its words are not in the page's language */
  readonly lang?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class="menu-item"
      disabled={disabled}
      lang={lang}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={(event) => {
        closeMenuOf(event.currentTarget);
        onClick();
      }}
    >
      {children}
    </button>
  );
}

export function closeMenuOf(element: Element): void {
  const menu = element.closest('details');
  menu?.removeAttribute('open');
  menu?.querySelector('summary')?.focus();
}

/** Closes open menus on a click elsewhere and on Escape. Answers with what stops it. */
export function closeMenusOutside(root: Document): () => void {
  const open = () => root.querySelectorAll<HTMLDetailsElement>('details.menu[open]');
  const onPointer = (event: Event) => {
    for (const menu of open()) {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  };
  root.addEventListener('pointerdown', onPointer);
  root.addEventListener('keydown', onKey);
  return () => {
    root.removeEventListener('pointerdown', onPointer);
    root.removeEventListener('keydown', onKey);
  };
}
