import type { ComponentChildren } from 'preact';
import type { App } from '../../state/app.ts';

interface Props {
  readonly app: App;
  readonly class: string;
  readonly children: ComponentChildren;
}

/** A button that asks for files. The file field itself is what has focus and a name. */
export function FileButton({ app, class: look, children }: Props) {
  return (
    <label class={`${look} file-button`}>
      {children}
      <input
        type="file"
        multiple
        class="unseen"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) void app.actions.addFiles(files);
        }}
      />
    </label>
  );
}
