import type { TagItem } from '../syntax/tag-list.js';
import { firstTag, looseFields, missing } from './fields.js';
import type { RecordForm, TextFault } from './published.js';

/** draft-brand-indicators-for-message-identification, "Assertion Record": the logo shown next to a company's mail. */
export const bimi: RecordForm = {
  labels: 'default._bimi',
  begins: /^v[ \t]*=[ \t]*BIMI1[ \t]*(?:;|$)/,
  meant: /\bv\s*=\s*"?bimi/i,
  faultsOf,
};

/** Whether the record declines to have a logo ("Declination to Publish"). */
export function isDeclined(text: string): boolean {
  const fields = looseFields(text);
  return (firstTag(fields, 'l')?.value ?? '') === '' && (firstTag(fields, 'a')?.value ?? '') === '';
}

/** One address; a comma in it must be encoded. */
const location = /^https:\/\/[^\s,]+$/i;
/** Suffixes of formats other than SVG, which end the evaluation ("Supported Image Formats"). */
const otherImage = /\.(?:png|jpe?g|gif|webp|bmp|ico|avif|tiff?|pdf|eps)(?:[?#].*)?$/i;

function faultsOf(text: string): readonly TextFault[] {
  const fields = looseFields(text);
  const l = firstTag(fields, 'l');
  const a = firstTag(fields, 'a');
  return [
    ...fields.faults,
    ...(l === undefined ? [missing('l', text)] : badLocation(l, (uri) => otherImage.test(uri))),
    ...(a === undefined ? [] : badLocation(a, () => false)),
  ];
}

function badLocation({ value, span }: TagItem, isWrongKind: (uri: string) => boolean): TextFault[] {
  if (value === '' || (location.test(value) && !isWrongKind(value))) return [];
  return [{ kind: 'value', span }];
}
