import { firstTag, missing, strictFields } from './fields.js';
import type { RecordForm, TextFault } from './published.js';

/** RFC 8461 §3.1: tells senders to fetch the policy again whenever `id` changes. */
export const mtaSts: RecordForm = {
  labels: '_mta-sts',
  begins: /^v=STSv1[ \t]*;/,
  meant: /\bv\s*=\s*"?sts/i,
  faultsOf,
};

function faultsOf(text: string): readonly TextFault[] {
  const fields = strictFields(text);
  const id = firstTag(fields, 'id');
  if (id === undefined) return [...fields.faults, missing('id', text)];
  // A malformed field is reported as such.
  const isKnown =
    /^[A-Za-z0-9]{1,32}$/.test(id.value) || fields.faults.some(({ span }) => span.start === id.span.start);
  return isKnown ? fields.faults : [...fields.faults, { kind: 'value', span: id.span }];
}
