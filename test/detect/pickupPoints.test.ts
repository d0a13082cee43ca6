import { describe, expect, it } from 'vitest';
import { createMatchedPoints } from '../../src/detect/pickupPoints.ts';
import { postTable } from '../../src/domain/post.ts';
import { createDirectory } from '../../src/registry/directory.ts';
import { REGISTRY } from '../../src/registry/registry.ts';
import { answer, OTHER_DAYS, relay, TOOLS } from './pickupCase.ts';

const RELAY = 'Blinken on January 11: ‘lighthouse’ near Sri Lanka, 35 million saw a fisherman';
const ANSWER = '布林肯1月11日说，三千五百万人看到斯里兰卡的灯塔。灯塔旁：渔民。';

function pointsOf(relayText: string, answerText: string) {
  const posts = postTable([...OTHER_DAYS, answer('s', 0, answerText), relay('r', 0, relayText)]);
  const actorOfPost = new Uint32Array(posts.length);
  const { actors } = createDirectory(REGISTRY, []);
  const points = createMatchedPoints(posts, actorOfPost, actors, TOOLS);
  return points(posts.length - 1, posts.length - 2).map(({ kind, a, b, weight }) => ({
    kind,
    a: a.map(({ start, end }) => relayText.slice(start, end)),
    b: b.map(({ start, end }) => answerText.slice(start, end)),
    weight,
  }));
}

describe('createMatchedPoints', () => {
  it('pairs what both say, of every kind, with all places', () => {
    const plain = pointsOf(RELAY, ANSWER).map(({ kind, a, b }) => [kind, a, b]);
    expect(plain).toContainEqual(['actor', ['Blinken'], ['布林肯']]);
    expect(plain).toContainEqual(['date', ['January 11'], ['1月11日']]);
    expect(plain).toContainEqual(['number', ['35 million'], ['三千五百万']]);
    expect(plain).toContainEqual(['country', ['Sri Lanka'], ['斯里兰卡']]);
    expect(plain).toContainEqual(['quote', ['lighthouse'], ['灯塔', '灯塔']]);
    expect(plain).toContainEqual(['word', ['fisherman'], ['渔民']]);
  });

  it('shows the heaviest first, and no place twice', () => {
    const points = pointsOf(RELAY, ANSWER);
    const weights = points.map(({ weight }) => weight);
    expect([...weights].sort((a, b) => b - a)).toEqual(weights);
    const words = points.flatMap(({ a }) => a);
    expect(new Set(words).size).toBe(words.length);
  });

  it('leaves out what the source says every day', () => {
    expect(pointsOf('Reports were noted', '中方注意到有关报道。')).toEqual([]);
  });

  it('finds nothing between texts that share nothing', () => {
    expect(pointsOf('Apples', '灯塔')).toEqual([]);
  });
});
