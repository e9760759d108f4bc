import { inRecord } from '../../finding/place.js';
import type { Published } from '../../mail-records/published.js';
import type { Detection } from './rule.js';

/** What is wrong if there should be exactly one record at a name. */
export type RecordFault = { readonly owner: string } & (
  | { readonly fault: 'several'; readonly count: number }
  | { readonly fault: 'unrecognised' }
  | { readonly fault: 'missing'; readonly tag: string }
  | { readonly fault: 'malformed' | 'value'; readonly text: string }
);

export function* faultsIn({ owner, state }: Published): Generator<Detection<RecordFault>> {
  switch (state.kind) {
    case 'unknown':
    case 'absent':
      return;
    case 'several':
      yield { place: { owner, type: 'TXT' }, data: { owner, fault: 'several', count: state.count } };
      return;
    case 'unrecognised':
      yield { place: inRecord(owner, state.text), data: { owner, fault: 'unrecognised' } };
      return;
    case 'one':
      for (const fault of state.faults) {
        const { start, end } = fault.span;
        const data: RecordFault =
          fault.kind === 'missing'
            ? { owner, fault: 'missing', tag: fault.tag }
            : { owner, fault: fault.kind, text: state.text.slice(start, end) };
        yield { place: inRecord(owner, state.text, fault.span), data };
      }
  }
}
