import type { Unusable } from '../../rules/dkim/key-unusable.js';
import type { TagListProblem } from '../../rules/dkim/tag-list-syntax.js';
import { code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';
import { excerptOf } from '../catalogue/excerpt.js';

const rejected = t`Receivers cannot verify signatures with this record.`;
const copyAgain = (at: string): Text =>
  t`In your domain's DNS, copy the sender's key record to ${name(at)} once more, in full and without changes.`;

function syntaxProblem(at: string, text: string, problem: TagListProblem): Text {
  switch (problem) {
    case 'malformed-tag':
      return t`In the key record at ${name(at)}, ${code(text)} has not the form ${code('name=value')}; a semicolon may be missing.`;
    case 'tag-case':
      return t`In the key record at ${name(at)}, ${code(text)} must be written as a small letter.`;
    case 'duplicate-tag':
      return t`In the key record at ${name(at)}, ${code(text)} is a second part of the same name.`;
    case 'too-many-tags':
      return t`The record at ${name(at)} has far more parts than a key record can have.`;
    case 'zone-quoting':
      return t`In the key record at ${name(at)}, ${code(text)} has quotes or backslashes that do not belong to it.`;
  }
}

function unusable(at: string, problem: Unusable): Text {
  switch (problem.kind) {
    case 'key-type':
      return t`The key at ${name(at)} is of the kind ${code(problem.keyType)}, which receivers do not know.`;
    case 'too-long':
      return t`What stands at ${name(at)} is far longer than any key.`;
    case 'surplus':
      return t`The key at ${name(at)} is too long: it has ${problem.present} bytes where it announces ${problem.announced}.`;
    case 'undecodable':
    case 'no-key':
      return t`What stands at ${name(at)} is no key that receivers can use.`;
    case 'pkcs1':
      return t`The key at ${name(at)} is in an unusual form (PKCS#1).`;
  }
}

export const dkim: CatalogueOf<'dkim'> = {
  'dkim/multiple-records': ({ name: at, count }) => ({
    what: t`There are ${count} key records at ${name(at)}; there must be one.`,
    why: t`Which one a receiver takes is a matter of chance.`,
    todo: t`In your domain's DNS, delete all of them but the sender's.`,
  }),
  'dkim/alias-broken': ({ name: at, target, inUse }) => ({
    what: t`${name(at)} points to ${name(target)}, where there is no key.`,
    why: rejected,
    todo: inUse
      ? t`In your domain's DNS, correct the CNAME record, or replace it by a TXT record with the key.`
      : t`Switch DKIM on where this sender is administered. If the record is no longer needed, delete it in your domain's DNS.`,
  }),
  'dkim/version': ({ name: at, text, first }) => ({
    what: first
      ? t`The key record at ${name(at)} begins with ${code(text)}; only ${code('v=DKIM1')} is valid there.`
      : t`In the key record at ${name(at)}, ${code(text)} is not at the very beginning, where it must be.`,
    why: t`Receivers throw such a record away, so that the signature cannot be verified.`,
    todo: t`In your domain's DNS, write ${code('v=DKIM1;')} at the beginning of the record, or leave it out.`,
  }),
  'dkim/tag-list-syntax': ({ name: at, text, problem }) => ({
    what: syntaxProblem(at, text, problem),
    why: rejected,
    todo: copyAgain(at),
  }),
  'dkim/no-key': ({ name: at }) => ({
    what: t`The record at ${name(at)} contains no key (${code('p=')}).`,
    why: rejected,
    todo: copyAgain(at),
  }),
  'dkim/revoked': ({ name: at, inUse }) => ({
    what: t`The key at ${name(at)} is empty, which means that it was withdrawn.`,
    why: t`Every signature made with it counts as invalid.`,
    todo: inUse ? copyAgain(at) : t`Nothing, unless mail is still signed with it; then publish the sender's new key.`,
  }),
  'dkim/missing': ({ name: at, instead }) => ({
    what:
      instead === undefined
        ? t`There is no key at ${name(at)}.`
        : t`At ${name(at)} there is a text that is no key (${code(excerptOf(instead))}).`,
    why: t`Signatures with this selector cannot be verified; receivers treat the mail as if it were not signed.`,
    todo: t`In your domain's DNS, publish there the record that the sender gives you, or correct the selector's name.`,
  }),
  'dkim/sender-missing': ({ sender, domain, names }) => ({
    what: t`${name(sender)} is to send mail for ${name(domain)}, but none of its selectors has a key: ${list(names.map(name))}.`,
    why: t`SPF does not speak for this sender's mail, so that without its signature nothing does.`,
    todo: t`Set up DKIM for your domain at ${name(sender)}, and publish the records that it gives you.`,
  }),
  'dkim/wildcard': ({ name: at, text }) => ({
    what: t`Even ${name(at)}, a selector that nobody uses, has a TXT record (${code(excerptOf(text))}).`,
    why: t`A wildcard record answers for every selector, so that missing keys go unnoticed, and signatures fail for reasons that are hard to find.`,
    todo: t`In your domain's DNS, replace the TXT or CNAME record at ${code('*')} by records at the names that need them.`,
  }),
  'dkim/bad-base64': ({ name: at, characters }) => ({
    what: t`The key at ${name(at)} contains characters that no key has: ${code(characters)}.`,
    why: rejected,
    todo: copyAgain(at),
  }),
  'dkim/hash-without-sha256': ({ name: at, text }) => ({
    what: t`The key record at ${name(at)} allows only outdated signatures: ${code(text)}.`,
    why: t`Receivers accept signatures with SHA-256 only.`,
    todo: t`In your domain's DNS, remove this part of the record.`,
  }),
  'dkim/service-type': ({ name: at, text }) => ({
    what: t`The key record at ${name(at)} is not meant for mail: ${code(text)}.`,
    why: t`Receivers ignore it when they check mail.`,
    todo: t`In your domain's DNS, remove this part of the record.`,
  }),
  'dkim/testing-flag': ({ name: at }) => ({
    what: t`The key at ${name(at)} is marked as a test (${code('t=y')}).`,
    why: t`Receivers treat the mail as if it were not signed.`,
    todo: t`Remove ${code('t=y')} when the test is over.`,
  }),
  'dkim/strict-flag': ({ name: at }) => ({
    what: t`The key at ${name(at)} is for exactly this domain (${code('t=s')}).`,
    why: t`Signatures for addresses in subdomains are not valid with it.`,
    todo: t`Nothing, as long as you send from this domain only.`,
  }),
  'dkim/obsolete-tag': ({ name: at, text, restricts }) => ({
    what: t`The key record at ${name(at)} contains ${code(text)}, a part that the standard has dropped.`,
    why: restricts
      ? t`Old receivers still read it and may refuse signatures because of it.`
      : t`It does no harm, but nobody needs it.`,
    todo: t`In your domain's DNS, remove this part of the record.`,
  }),
  'dkim/key-truncated': ({ name: at, announced, present }) => ({
    what: t`The key at ${name(at)} is cut off: ${present} of ${announced} bytes are there.`,
    why: rejected,
    todo: t`${copyAgain(at)} Where the DNS editor takes 255 characters only, enter the key in several parts.`,
  }),
  'dkim/key-case-folded': ({ name: at }) => ({
    what: t`The key at ${name(at)} has no capital letters: some program has changed them.`,
    why: t`That destroys the key; receivers cannot use it.`,
    todo: copyAgain(at),
  }),
  'dkim/key-unusable': ({ name: at, problem }) => ({
    what: unusable(at, problem),
    why: problem.kind === 'pkcs1' ? t`Some receivers cannot read it and count the signature as invalid.` : rejected,
    todo: copyAgain(at),
  }),
  'dkim/key-weak': ({ name: at }) => ({
    what: t`The key at ${name(at)} can be broken: its number has a property that good keys never have.`,
    why: t`Others can sign mail in the name of your domain.`,
    todo: t`Withdraw the key at once and have a new one made.`,
  }),
  'dkim/key-too-short': ({ name: at, bits }) => ({
    what: t`The key at ${name(at)} has ${bits} bits; 1024 are the least that receivers accept.`,
    why: t`Signatures made with it count as invalid.`,
    todo: t`Have a key of 2048 bits made, and publish that.`,
  }),
  'dkim/key-size-advice': ({ name: at, bits }) => ({
    what: t`The key at ${name(at)} has ${bits} bits; 2048 are usual today.`,
    why:
      bits < 2048
        ? t`Shorter keys can be broken with enough effort.`
        : t`Some receivers cannot work with so long a key.`,
    todo: t`Have a key of 2048 bits made when the key is changed next.`,
  }),
  'dkim/ed25519-alone': ({ name: at }) => ({
    what: t`The only key at ${name(at)} is of the new kind Ed25519.`,
    why: t`Many receivers cannot verify such signatures yet.`,
    todo: t`Sign with an RSA key as well, under a selector of its own.`,
  }),
};
