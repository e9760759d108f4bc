import type { Term } from '../../record/record.js';

/** Records of other kinds that live in TXT as well, by how they begin. */
const taggedRecord = /^v=(?:dmarc|dkim|sts|tlsrpt|bimi)v?[0-9]/i;
/** Proofs of ownership: `google-site-verification=…`, `brevo-code:…`, `MS=ms…`. */
const ownershipProof =
  /^(?:[a-z0-9_-]*(?:verif|validat)[a-z0-9_-]*[=:]|[a-z0-9_]+-code[=:]|ms=ms[0-9]|docusign=|mscid=)/i;

/**
 * Where such a text begins behind a name without a blank, by whole beginnings alone: the end of `…example.comgoogle-site-…`
 * could be any letter.
 */
const gluedBeginning =
  /(?:(?:google-site|facebook-domain|apple-domain|atlassian-domain|zoho|yandex|mailru|klaviyo-site)-verification|brevo-code|sendinblue-code|docusign)[=:]|ms=ms[0-9]|v=(?:dmarc|dkim|sts|tlsrpt|bimi)v?[0-9]/i;

/** A text with what is stuck to its end in two; `undefined` where nothing is. */
export function withoutForeignEnd(text: string): { readonly head: string; readonly foreign: string } | undefined {
  const at = text.search(gluedBeginning);
  return at < 1 ? undefined : { head: text.slice(0, at), foreign: text.slice(at) };
}

/** Tags of DMARC (RFC 9989 §4.7), DKIM keys (RFC 6376 §3.6.1), TLS-RPT and MTA-STS, which follow the version. */
const tags = new Set('p sp np rua ruf fo adkim aspf pct rf ri t psd k h s n g id'.split(' '));

/** Whether a text is the beginning of a TXT record that is not SPF. */
export function isForeignText(text: string): boolean {
  return taggedRecord.test(text) || ownershipProof.test(text);
}

/** How many of `terms`, from `index` on, are tags that continue a tagged record such as DMARC's. */
export function tagsFrom(text: string, terms: readonly Term[], index: number): number {
  if (!taggedRecord.test(text)) return 0;
  let count = 0;
  for (let term = terms[index]; term !== undefined && isTag(term); term = terms[index + count]) count += 1;
  return count;
}

function isTag(term: Term): boolean {
  return term.type === 'unknown-modifier' && tags.has(term.name.toLowerCase());
}
