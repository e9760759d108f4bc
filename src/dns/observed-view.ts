import type { Answer, DnsView, RecordType } from './answer.js';
import type { Domain } from './name.js';
import type { AnsweredQuestion } from './saved-run.js';
import { questionKey } from './snapshot.js';

/** A view that remembers the questions it was asked, each once, in the order of their first occurrence. */
export function observedView(beneath: DnsView): {
  readonly view: DnsView;
  readonly used: ReadonlyMap<string, AnsweredQuestion>;
} {
  const used = new Map<string, AnsweredQuestion>();
  const lookup = <T extends RecordType>(name: Domain, type: T): Answer<T> => {
    const answer = beneath.lookup(name, type);
    used.set(questionKey(name, type), { name, type, answer });
    return answer;
  };
  return { view: { lookup }, used };
}
