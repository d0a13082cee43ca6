import { effect } from '@preact/signals';
import type { Thumbnail } from '../../domain/case.ts';
import { drawThumbnail } from '../../render/thumbnail.ts';
import type { App } from '../../state/app.ts';
import { Mounted } from '../parts/Mounted.tsx';

interface Props {
  readonly app: App;
  readonly thumbnail: Thumbnail | null;
}

export function CaseThumbnail({ app, thumbnail }: Props) {
  if (!thumbnail) return <div class="thumbnail" />;
  return (
    <Mounted
      key={thumbnail}
      class="thumbnail"
      mount={mountCanvas}
      follow={({ canvas }) => effect(() => drawThumbnail(canvas, thumbnail, app.model.theme.value))}
    />
  );
}

function mountCanvas(element: HTMLElement) {
  const canvas = document.createElement('canvas');
  canvas.width = 336;
  canvas.height = 206;
  element.append(canvas);
  return { canvas, destroy: () => canvas.remove() };
}
