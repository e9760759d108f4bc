import type { Unusable } from '../../rules/dkim/key-unusable.js';
import type { TagListProblem } from '../../rules/dkim/tag-list-syntax.js';
import { code, list, name, type Text, t } from '../../text/text.js';
import type { CatalogueOf } from '../catalogue/catalogue.js';
import { excerptOf } from '../catalogue/excerpt.js';
import { miswritingText } from './dkim-miswriting.js';

const rejected = t`Receivers cannot verify signatures with this record.`;
const copyAgain = (at: string): Text =>
  t`In your domain's DNS, copy the sender's key record to ${name(at)} again, in full and without changes.`;

function syntaxProblem(at: string, text: string, problem: TagListProblem): Text {
  switch (problem) {
    case 'malformed-tag':
      return t`In the key record at ${name(at)}, ${code(text)} is not of the form ${code('name=value')}; a semicolon may be missing.`;
    case 'empty-part':
      return t`In the key record at ${name(at)}, two semicolons follow each other.`;
    case 'tag-case':
      return t`In the key record at ${name(at)}, ${code(text)} must be in lower case.`;
    case 'duplicate-tag':
      return t`In the key record at ${name(at)}, ${code(text)} is the second part with the same name.`;
    case 'too-many-tags':
      return t`The record at ${name(at)} has far more parts than a key record can have.`;
    case 'zone-quoting':
      return t`In the key record at ${name(at)}, ${code(text)} has quotes or backslashes that do not belong to it.`;
  }
}

function unusable(at: string, problem: Unusable): Text {
  switch (problem.kind) {
    case 'key-type':
      return t`The key at ${name(at)} is of type ${code(problem.keyType)}, which receivers do not support.`;
    case 'too-long':
      return t`The text at ${name(at)} is far longer than any key.`;
    case 'surplus':
      return t`The key at ${name(at)} is too long: it declares ${problem.announced} bytes but has ${problem.present}.`;
    case 'undecodable':
    case 'no-key':
      return t`The text at ${name(at)} is not a key that receivers can use.`;
    case 'pkcs1':
      return t`The key at ${name(at)} is in an unusual format (PKCS#1).`;
  }
}

export const dkim: CatalogueOf<'dkim'> = {
  'dkim/misplaced': ({ owner, right, place, host }) => ({
    what: t`There is a DKIM key at ${name(owner)}, where no receiver looks for it.`,
    why: t`Receivers find no key at ${name(right)}, so they cannot verify signatures.`,
    todo:
      place === 'doubled'
        ? t`Your DNS panel adds the domain to every name: create the record anew with only ${code(host)} as its name, and delete this one.`
        : t`In your domain's DNS, move it to ${name(right)}; in a panel that adds the domain itself, type ${code(host)} as the name.`,
  }),
  'dkim/other-text': ({ name: at, text }) => ({
    what: t`At ${name(at)}, another TXT record stands beside the key: ${code(excerptOf(text))}.`,
    why: t`Only one TXT record is allowed there. Some receivers take the first, others give up.`,
    todo: t`In your domain's DNS, delete the record that is not the key.`,
  }),
  'dkim/private-key': ({ name: at }) => ({
    what: t`The private key stands in DNS at ${name(at)}, for everyone to read.`,
    why: t`Anyone can sign mail as your domain with it. Receivers cannot use it, because only the public key belongs in DNS.`,
    todo: t`Delete the record at once, have a new pair of keys made, and publish the new public key. The old key must never be used again.`,
  }),
  'dkim/miswritten': ({ name: at, cause, after }) => {
    const { what, todo } = miswritingText(at, cause, after);
    return { what, why: rejected, todo };
  },
  'dkim/multiple-records': ({ name: at, count, remove }) => ({
    what: t`There are ${count} key records at ${name(at)}; only one is allowed.`,
    why: t`Which one receivers use is a matter of chance.`,
    todo:
      remove.length === 0
        ? t`In your domain's DNS, delete all but the sender's.`
        : t`In your domain's DNS, delete what is not the sender's: ${list(remove.map((ending) => (ending === '' ? code('p=') : code(`p=…${ending}`))))}.`,
  }),
  'dkim/alias-broken': ({ name: at, target, inUse }) => ({
    what: t`${name(at)} points to ${name(target)}, where there is no key.`,
    why: rejected,
    todo: inUse
      ? t`In your domain's DNS, correct the CNAME record, or replace it with a TXT record that contains the key.`
      : t`Switch on DKIM in this sender's settings. If the record is no longer needed, delete it in your domain's DNS.`,
  }),
  'dkim/version': ({ name: at, text, first }) => ({
    what: first
      ? t`The key record at ${name(at)} begins with ${code(text)}; only ${code('v=DKIM1')} is valid there.`
      : t`In the key record at ${name(at)}, ${code(text)} is not at the very beginning, where it must be.`,
    why: t`Receivers ignore such a record, so they cannot verify the signature.`,
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
    what: t`The key at ${name(at)} is empty, which means that it was revoked.`,
    why: t`Every signature made with it counts as invalid.`,
    todo: inUse ? copyAgain(at) : t`Nothing, unless mail is still signed with it; then publish the sender's new key.`,
  }),
  'dkim/missing': ({ name: at, instead }) => ({
    what:
      instead === undefined
        ? t`There is no key at ${name(at)}.`
        : t`The text at ${name(at)} is not a key (${code(excerptOf(instead))}).`,
    why: t`Receivers cannot verify signatures with this selector; they treat the mail as unsigned.`,
    todo: t`In your domain's DNS, publish there the record that the sender gives you, or correct the selector.`,
  }),
  'dkim/sender-missing': ({ sender, domain, names }) => ({
    what: t`${name(sender)} should be able to send for ${name(domain)}, but none of its selectors has a key: ${list(names.map(name))}.`,
    why: t`SPF does not cover this sender's mail, so without its signature nothing vouches for it.`,
    todo: t`Set up DKIM for your domain at ${name(sender)}, and publish the records that it gives you.`,
  }),
  'dkim/wildcard': ({ name: at, text }) => ({
    what: t`Even ${name(at)}, a selector that nobody uses, has a TXT record (${code(excerptOf(text))}).`,
    why: t`A wildcard record answers for every selector, so missing keys go unnoticed and signatures fail for no visible reason.`,
    todo: t`In your domain's DNS, replace the TXT or CNAME record at ${code('*')} with records at the names that need them.`,
  }),
  'dkim/bad-base64': ({ name: at, characters }) => ({
    what: t`The key at ${name(at)} contains characters that are not allowed in a key: ${code(characters)}.`,
    why: rejected,
    todo: copyAgain(at),
  }),
  'dkim/hash-without-sha256': ({ name: at, text }) => ({
    what: t`The key record at ${name(at)} allows only outdated signatures: ${code(text)}.`,
    why: t`Receivers accept only signatures with SHA-256.`,
    todo: t`In your domain's DNS, remove this part of the record.`,
  }),
  'dkim/service-type': ({ name: at, text }) => ({
    what: t`The key record at ${name(at)} is not meant for mail: ${code(text)}.`,
    why: t`Receivers ignore it when they check mail.`,
    todo: t`In your domain's DNS, remove this part of the record.`,
  }),
  'dkim/testing-flag': ({ name: at }) => ({
    what: t`The key at ${name(at)} is marked as a test (${code('t=y')}).`,
    why: t`Receivers treat the mail as unsigned.`,
    todo: t`Remove ${code('t=y')} once the test is over.`,
  }),
  'dkim/strict-flag': ({ name: at }) => ({
    what: t`The key at ${name(at)} is for exactly this domain only (${code('t=s')}).`,
    why: t`It does not cover signatures for addresses in subdomains.`,
    todo: t`Nothing, as long as you send only from this domain.`,
  }),
  'dkim/obsolete-tag': ({ name: at, text, restricts }) => ({
    what: t`The key record at ${name(at)} contains ${code(text)}, which the standard has dropped.`,
    why: restricts
      ? t`Old receivers still read it and may reject signatures because of it.`
      : t`It does no harm, but serves no purpose.`,
    todo: t`In your domain's DNS, remove this part of the record.`,
  }),
  'dkim/key-truncated': ({ name: at, announced, present }) => ({
    what: t`The key at ${name(at)} is cut off: only ${present} of ${announced} bytes are there.`,
    why: rejected,
    todo: t`${copyAgain(at)} If your DNS panel limits a value to 255 characters, split the key into several strings.`,
  }),
  'dkim/key-case-folded': ({ name: at }) => ({
    what: t`The key at ${name(at)} has no capital letters: some program changed them.`,
    why: t`That destroys the key; receivers cannot use it.`,
    todo: copyAgain(at),
  }),
  'dkim/key-unusable': ({ name: at, problem }) => ({
    what: unusable(at, problem),
    why: problem.kind === 'pkcs1' ? t`Some receivers cannot read it and treat the signature as invalid.` : rejected,
    todo: copyAgain(at),
  }),
  'dkim/key-weak': ({ name: at }) => ({
    what: t`The key at ${name(at)} can be cracked: its modulus has a known weakness.`,
    why: t`Others can sign mail in your domain's name.`,
    todo: t`Revoke the key at once and ask for a new one.`,
  }),
  'dkim/key-too-short': ({ name: at, bits }) => ({
    what: t`The key at ${name(at)} has ${bits} bits; receivers accept no fewer than 1024.`,
    why: t`Receivers treat signatures made with it as invalid.`,
    todo: t`Ask for a 2048-bit key and publish it.`,
  }),
  'dkim/key-size-advice': ({ name: at, bits }) => ({
    what: t`The key at ${name(at)} has ${bits} bits; 2048 is usual today.`,
    why:
      bits < 2048
        ? t`Shorter keys can be cracked with enough computing power.`
        : t`Some receivers cannot handle such a long key.`,
    todo: t`Ask for a 2048-bit key the next time the key is changed.`,
  }),
  'dkim/ed25519-alone': ({ name: at }) => ({
    what: t`The only key at ${name(at)} is of the newer type Ed25519.`,
    why: t`Many receivers cannot verify such signatures yet.`,
    todo: t`Sign with an RSA key as well, under a separate selector.`,
  }),
};
