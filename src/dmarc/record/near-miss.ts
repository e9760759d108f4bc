import { unwrap, wrapperCause } from '../../syntax/wrapping.js';
import { isDmarcText } from './select.js';

/** Why receivers do not recognise a text meant as a DMARC record (RFC 9989 §4.7 `v`, §4.10 step 2). */
export type NearMiss =
  | 'leading-blank'
  | 'byte-order-mark'
  /** Quotes typed into the value. */
  | 'quotes'
  /** `v=dmarc1`: the value is case-sensitive. */
  | 'version-case'
  /** `v=DMARC1,`, `v=DMARC1 p=none`: no semicolon after the version. */
  | 'version-separator'
  /** `DMARC1; …`, `v=DMARC; …`, `v=DMARC2; …`, `v:DMARC1`. */
  | 'version-tag'
  /** `p=none; v=DMARC1`. */
  | 'version-not-first'
  /** `p=none; rua=…`. */
  | 'version-missing'
  /** The record's owner name, type or another text typed into the value: `_dmarc v=DMARC1; …`. */
  | 'text-before';

/** How far into a text its version is searched: other tags, or a name of 253 characters with TTL, class and type. */
const searchedLength = 2048;
/** The version tag, well or badly written, as a group; no further letter or digit of a word after it. */
const versionAtStart = /^(v[\t ]?[=:-]?[\t ]?dmarc[\t _-]?v?[0-9]{0,2}|dmarc1|dmarc(?=[\t ]*[;,]))/i;
const exactVersion = /^v[\t ]*=[\t ]*DMARC1$/;
const anyCaseVersion = /^v[\t ]*=[\t ]*dmarc1$/i;
const versionWithin = /(?<![a-z])[a-z]?v[\t ]?=[\t ]?dmarc1/i;
const policyTag = /(?:^|;)[\t ]?p[\t ]?=[\t ]?(?:none|quarantine|reject)[\t ]?(?:;|$)/i;
const otherTag = /(?:^|[;, \t"'])(?:p|sp|np|rua|ruf|adkim|aspf|fo|pct)[\t ]?=/i;

/** `undefined` for a DMARC record, and for text that was never meant as one. Looks at the beginning only; total. */
export function nearMissOf(text: string): NearMiss | undefined {
  if (isDmarcText(text)) return undefined;
  const { wrapper, bare } = unwrap(text);
  const version = versionAtStart.exec(bare)?.[0];
  if (version === undefined) return versionElsewhere(text);
  const rest = bare.slice(version.length);
  // "dmarc reports go to …" is prose.
  if (rest !== '' && !otherTag.test(rest.slice(0, searchedLength)) && !versionWithin.test(version)) return undefined;
  return causeOf(wrapper, version);
}

function causeOf(wrapper: string, version: string): NearMiss {
  if (wrapper !== '') return wrapperCause(wrapper);
  if (exactVersion.test(version)) return 'version-separator';
  return anyCaseVersion.test(version) ? 'version-case' : 'version-tag';
}

/** The version tag after other tags, or after text that is not a tag. */
function versionElsewhere(text: string): NearMiss | undefined {
  const match = versionWithin.exec(text.slice(0, searchedLength));
  if (match === null) return policyTag.test(unwrap(text.slice(0, searchedLength)).bare) ? 'version-missing' : undefined;
  return otherTag.test(text.slice(0, match.index)) ? 'version-not-first' : 'text-before';
}
