/**
 * Questions to a worker whose answers may overtake each other: only the answer to the newest
 * question is taken, the rest is dropped, failures of old questions too.
 */
export function newestOnly<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  take: (answer: Answer, question: Question) => void,
  fail: (error: unknown) => void,
): (question: Question) => Promise<void> {
  let newest = 0;
  return async (question) => {
    newest += 1;
    const mine = newest;
    try {
      const answer = await ask(question);
      if (mine === newest) take(answer, question);
    } catch (error) {
      if (mine === newest) fail(error);
    }
  };
}
