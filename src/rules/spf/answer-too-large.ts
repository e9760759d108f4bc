import { joinStrings } from '../../dns/answer.js';
import { rfc } from '../../finding/source.js';
import { isSpfText } from '../../spf/record/select.js';
import { goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

/** RFC 7208 §3.4: with more than 450 octets of text, an answer may not fit into a 512-octet datagram. */
const comfortableOctets = 450;
const datagramOctets = 512;

/** RFC 1035 §4.1.1. */
const headerOctets = 12;
/** RFC 1035 §4.1.2: type and class, and the two octets that a name needs beyond its letters and dots. */
const questionOctets = 4 + 2;
/** RFC 1035 §4.1.3: a pointer to the name, type, class, TTL and length. */
const recordOctets = 2 + 2 + 2 + 4 + 2;

export interface LargeAnswer {
  readonly octets: number;
  readonly limit: number;
  /** Of the SPF record alone. */
  readonly spf: number;
  /** The beginning of the longest other text, where there is one. */
  readonly longest?: string;
}

/** All TXT records of the name count, not only SPF: they come in one answer. */
export const answerTooLarge = defineRule<LargeAnswer>()({
  id: 'spf/answer-too-large',
  severity: 'warning',
  source: rfc(7208, '3.4'),
  remedy: 'choice',
  examples: {
    bad: `${goodSpf}@ TXT "${'x'.repeat(250)}"\n@ TXT "${'y'.repeat(250)}"\n`,
    good: goodSpf,
  },
  *check({ spf, request: { domain } }) {
    const { answer } = spf.tree;
    if (answer.status !== 'found' || spf.texts.length === 0) return;
    // Each character-string has an octet for its length (RFC 1035 §3.3).
    const records = answer.records.map((strings) => strings.reduce((sum, text) => sum + text.length + 1, recordOctets));
    const octets = records.reduce((sum, size) => sum + size, headerOctets + domain.length + questionOctets);
    if (octets <= comfortableOctets) return;
    const longest = longestOther(answer.records.map(joinStrings));
    yield {
      place: { owner: domain, type: 'TXT' },
      data: {
        octets,
        limit: datagramOctets,
        spf: spf.texts.reduce((sum, text) => sum + text.length, 0),
        ...(longest === undefined ? {} : { longest }),
      },
      severity: octets > datagramOctets ? 'warning' : 'info',
    };
  },
});

/** As much of a text as tells which one it is. */
const shownOctets = 40;

function longestOther(texts: readonly string[]): string | undefined {
  const [longest] = texts.filter((text) => !isSpfText(text)).sort((one, other) => other.length - one.length);
  return longest === undefined || longest.length <= shownOctets ? longest : `${longest.slice(0, shownOctets)}…`;
}
