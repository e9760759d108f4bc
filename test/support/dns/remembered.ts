import type { Answer, DnsView, RecordType } from '../../../src/dns/answer.js';
import type { Domain } from '../../../src/dns/name.js';

/** A view that works out each answer once. Looking it up again gives the same answer, as where answers were fetched. */
export function remembered(answerTo: (name: Domain, type: RecordType) => Answer): DnsView {
  const known = new Map<Domain, Map<RecordType, Answer>>();
  return {
    lookup: <T extends RecordType>(name: Domain, type: T) => {
      const ofName = known.get(name) ?? new Map<RecordType, Answer>();
      known.set(name, ofName);
      const answer = ofName.get(type) ?? answerTo(name, type);
      ofName.set(type, answer);
      // Made for the type that was asked for.
      return answer as Answer<T>;
    },
  };
}
