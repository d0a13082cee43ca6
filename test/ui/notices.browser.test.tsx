import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type App, createApp } from '../../src/state/app.ts';
import { Notices } from '../../src/ui/notice/Notices.tsx';
import { fakePorts } from './fakePorts.ts';

let place: HTMLElement;
let app: App;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  app = createApp(fakePorts());
  place = document.createElement('div');
  document.body.append(place);
});

afterEach(() => {
  render(null, place);
  place.remove();
  vi.useRealTimers();
});

describe('a message that asks for nothing', () => {
  it('goes by itself', () => {
    app.model.notice.value = { text: 'Added 2 files.', canUndo: true };
    render(<Notices app={app} />, place);
    vi.advanceTimersByTime(7_900);
    expect(app.model.notice.value).not.toBeNull();
    vi.advanceTimersByTime(200);
    expect(app.model.notice.value).toBeNull();
  });

  it('stays while it holds the focus', () => {
    app.model.notice.value = { text: 'Added 2 files.', canUndo: true };
    render(<Notices app={app} />, place);
    const undo = [...place.querySelectorAll('button')].find((each) => each.textContent === 'Undo');
    undo?.focus();
    vi.advanceTimersByTime(60_000);
    expect(app.model.notice.value).not.toBeNull();
    undo?.blur();
    vi.advanceTimersByTime(8_000);
    expect(app.model.notice.value).toBeNull();
  });
});

it('a message that asks for a reload stays', () => {
  app.model.notice.value = { text: 'Changed elsewhere.', canUndo: false, canReload: true };
  render(<Notices app={app} />, place);
  vi.advanceTimersByTime(60_000);
  expect(app.model.notice.value).not.toBeNull();
});
