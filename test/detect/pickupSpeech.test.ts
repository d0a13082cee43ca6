import { describe, expect, it } from 'vitest';
import { occasionsIn, sameOccasion } from '../../src/detect/pickupOccasion.ts';
import { speechGrade } from '../../src/detect/pickupSpeech.ts';

describe('speechGrade', () => {
  it.each([
    ['#live : joint news conference of the two ministers', 2],
    ['interview with a radio station, moscow, june 1', 2],
    ['statement on the closing of the harbour', 2],
    ['Ответы на вопросы журналистов', 2],
    ['外交部发言人答记者问', 2],
    ['remarks at the opening of a lighthouse', 1],
    ['the minister: “the harbour stays open”', 1],
    ['opening remarks during talks', 1],
    ['#live : the two ministers commence talks', 0],
    ['photo of the day', 0],
    ['the spokeswoman will hold a briefing on May 4', 0],
    ['Министр выступит на форуме', 0],
    ['将举行记者会', 0],
    ['on this day the harbour was built', 0],
  ])('%s → %i', (text, grade) => {
    expect(speechGrade(text)).toBe(grade);
  });

  it('reads the head alone', () => {
    expect(speechGrade(`${'harbour '.repeat(30)} interview`)).toBe(0);
  });
});

describe('occasions', () => {
  it.each([
    ['a telephone conversation', 'разговор по телефону'],
    ['interview with the paper', '接受采访'],
    ['news conference', 'на пресс-конференции'],
    ['talks with the minister', '举行会谈'],
    ['plenary session', 'на заседании'],
    ['an article for the paper', '发表文章'],
  ])('%s is the same as %s', (a, b) => {
    expect(sameOccasion(occasionsIn(a), occasionsIn(b))).toBe(1);
  });

  it('tells a call from an interview, and says nothing where one text names none', () => {
    const [call, interview] = ['a phone call', 'an interview'].map(occasionsIn);
    expect(sameOccasion(call ?? 0, interview ?? 0)).toBe(-1);
    expect(sameOccasion(call ?? 0, occasionsIn('the harbour'))).toBe(0);
    expect(sameOccasion(call ?? 0, occasionsIn('an interview after the phone call'))).toBe(1);
  });
});
