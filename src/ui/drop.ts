import type { App } from '../state/app.ts';

/** Files may be dropped on any place of the page; `data-dropping` shows that they would be taken. */
export function listenForDrops(app: App, root: Document): () => void {
  const page = root.documentElement;
  const onOver = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    page.dataset.dropping = '';
  };
  const onLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) delete page.dataset.dropping;
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    delete page.dataset.dropping;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void app.actions.addFiles(files);
  };
  root.addEventListener('dragover', onOver);
  root.addEventListener('dragleave', onLeave);
  root.addEventListener('drop', onDrop);
  return () => {
    root.removeEventListener('dragover', onOver);
    root.removeEventListener('dragleave', onLeave);
    root.removeEventListener('drop', onDrop);
  };
}
