import { randomBytes } from 'node:crypto';
import type { Question } from '../../dns/answer.js';
import { type Domain, domainFromText, root } from '../../dns/name.js';
import type { Probe } from './judgement.js';

/** A question that is surely answered with records, by whose keeper. */
export interface KnownQuestion extends Question {
  readonly keeper: string;
}

/** Enough that nobody has the name by chance or by plan. */
const labelOctets = 12;

/**
 * What a resolver is tested with: the given names and those of the root servers, which exist; a random one beside these
 * and one below `invalid.` (RFC 6761 §6.4), which do not. One of an address and one of text, because some invent only
 * one of them.
 */
export function probesFor(known: readonly KnownQuestion[]): readonly Probe[] {
  const ofRoot: readonly KnownQuestion[] = [
    { name: named('a.root-servers.net'), type: 'A', keeper: 'root' },
    { name: root, type: 'NS', keeper: 'root' },
  ];
  const impossible: readonly Question[] = [
    { name: named(`${randomLabel()}.invalid`), type: 'A' },
    { name: named(`${randomLabel()}.root-servers.net`), type: 'TXT' },
  ];
  return [
    ...[...known, ...ofRoot].map(
      ({ name, type, keeper }): Probe => ({ name, type, expected: { kind: 'exists', keeper }, answer: undefined }),
    ),
    ...impossible.map(({ name, type }): Probe => ({ name, type, expected: { kind: 'impossible' }, answer: undefined })),
  ];
}

function randomLabel(): string {
  return randomBytes(labelOctets).toString('hex');
}

/** Every text here is a name. */
function named(text: string): Domain {
  return domainFromText(text) ?? root;
}
