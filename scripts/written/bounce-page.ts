import { readFileSync } from 'node:fs';
import { fingerprints } from '../../src/bounce/cause/fingerprints/all.js';
import type { Cause, Detail } from '../../src/bounce/diagnosis/diagnosis.js';
import { bounceNoteIds, bounceNotes } from '../../src/bounce/diagnosis/notes.js';
import { en } from '../../src/messages/en/all.js';
import { markdown, sourceMarkdown } from './markdown.js';
import { type WrittenFile, withPart } from './written-file.js';

const path = 'docs/bounces.md';

/** The page about bounces: what stands between its marks is as the program says it. */
export function bouncePage(): WrittenFile {
  const page = readFileSync(path, 'utf8');
  return { path, text: withPart(withPart(page, 'details', detailsMarkdown()), 'notes', notesMarkdown()) };
}

/** Every detail of every cause, as the catalogue has it. */
function detailsMarkdown(): string {
  return Object.entries(detailsOf)
    .map(([cause, details]) => [`## ${titles[cause as Cause]}`, ...details.map(detailMarkdown)].join('\n\n'))
    .join('\n\n');
}

function detailMarkdown(detail: Detail): string {
  const { meaning, remedy } = en.bounce.details[detail];
  return `### ${detail}\n\n${markdown(meaning)}\n\n**Recognised by:** ${recognised[detail]}.${printsOf(detail)}\n\n**To do:** ${markdown(remedy)}`;
}

/** The fingerprints, as the evidence of an answer names them, with where each is documented. */
function printsOf(detail: Detail): string {
  const own = fingerprints.filter((print) => print.detail === detail);
  return own.length === 0 ? '' : ` Fingerprints: ${own.map(({ id, source }) => `[\`${id}\`](${source})`).join(', ')}.`;
}

/** Every note's id, weight and source, in a table. */
function notesMarkdown(): string {
  const rows = bounceNoteIds.map((id) => {
    const { severity, source } = bounceNotes[id];
    return `| \`${id}\` | ${severity} | ${saying[id]} | ${sourceMarkdown(source)} |`;
  });
  return `| id | severity | what it says | rests on |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
}

const titles: Readonly<Record<Cause, string>> = {
  spf: '`spf`: the server is not allowed to send',
  dkim: '`dkim`: no valid signature',
  dmarc: '`dmarc`: the From address is not confirmed',
  'auth-other': '`auth-other`: several checks, or the reply names none alone',
  blocklist: '`blocklist`: a list or a reputation',
  other: '`other`: everything that DNS records of the sender do not cure',
};

export const detailsOf: Readonly<Record<Cause, readonly Detail[]>> = {
  spf: ['spf-fail', 'spf-unusable-record', 'spf-suspicious-record'],
  dkim: ['dkim-fail'],
  dmarc: ['dmarc-fail', 'dmarc-alignment', 'dmarc-no-record'],
  'auth-other': ['several-checks', 'no-authentication'],
  blocklist: ['address-listed', 'domain-listed', 'reputation', 'blocked-by-recipient'],
  other: [
    'user-unknown',
    'mailbox-full',
    'suspended',
    'host-unknown',
    'null-mx',
    'sender-domain',
    'sender-rejected',
    'dns-trouble',
    'ptr',
    'helo',
    'tls',
    'smtp-auth',
    'relaying',
    'restricted',
    'rate-limit',
    'greylisting',
    'content',
    'virus',
    'policy',
    'rfc-violation',
    'too-big',
    'loop',
    'network',
    'expired',
    'system',
    'not-a-bounce',
    'unknown',
  ],
};

/** In a few words; what exactly matched stands in each answer. */
const recognised: Readonly<Record<Detail, string>> = {
  'spf-fail': 'words such as "SPF check failed" or "is not allowed to send mail from"; 5.7.23; 5.7.27 of Gmail',
  'spf-unusable-record': 'words of an SPF error or an invalid SPF record; 5.7.24',
  'spf-suspicious-record': '"suspicious entries" in the SPF record, 5.7.24 of Gmail',
  'dkim-fail': 'words of a failed or missing DKIM signature; 5.7.20 to 5.7.22; 5.7.30 of Gmail',
  'dmarc-fail':
    'words of a DMARC policy or a failed DMARC check; 5.7.509 of Microsoft; 5.7.9 "policy reasons" of Yahoo',
  'dmarc-alignment': 'words of a From address that is not aligned; 5.7.32 of Gmail',
  'dmarc-no-record': 'words of a missing DMARC record or policy; 5.7.40 of Gmail',
  'several-checks':
    'a list of results where DMARC and one of the others failed, as in 5.7.515 of Microsoft; words of an authentication that failed; 5.7.26',
  'no-authentication':
    '"either SPF or DKIM" and similar words; a list of results where both failed; 5.7.26 of Gmail, 5.7.515 of Microsoft',
  'address-listed': 'the name or address of a blocklist, "banned sending IP", "block list"',
  'domain-listed': 'the name of a list of domains, such as the DBL of Spamhaus, URIBL or SURBL',
  reputation: 'words of a bad reputation of the address or domain, or of complaints',
  'blocked-by-recipient':
    'words of a recipient or an organisation that has blocked the sender; 5.7.507, 5.7.513 of Microsoft',
  'user-unknown': '"user unknown", "no such mailbox", "does not exist"; 5.1.1, 5.1.10',
  'mailbox-full': '"mailbox full", "over quota", "out of storage"; 5.2.2',
  suspended: '"inactive", "disabled", "suspended"; 5.2.1',
  'host-unknown': '"host or domain name not found"; 5.1.2, 5.4.4',
  'null-mx': 'words of a null MX; 5.1.10 from a server that looked it up',
  'sender-domain': '"sender domain not found", "unresolvable"; 5.1.8',
  'sender-rejected': '"sender address rejected", "sender verify failed"; 5.1.7',
  'dns-trouble': '"temporary DNS failure" and similar words; 4.4.3',
  ptr: '"PTR record", "reverse DNS", "reverse hostname"; 5.7.25',
  helo: '"HELO" or "EHLO" with words of refusal; 5.7.506 of Microsoft',
  tls: '"TLS", "STARTTLS", "DANE", "MTA-STS" with words of failure; 5.7.29 of Gmail',
  'smtp-auth':
    'words of a login: "authentication required", "password not accepted", "basic authentication"; 530, 534, 535',
  relaying: '"relay access denied", "relaying denied"',
  restricted: 'words of a group or mailbox for internal or known senders; 5.7.124, 5.7.133 of Microsoft',
  'rate-limit': '"rate limited", "too many messages", "unusual rate"; 4.7.28',
  greylisting: '"greylisted", "try again later"; 450, 451',
  content: 'words of spam or of the content; Gmail\'s "likely unsolicited"',
  virus: '"virus", "malware", a blocked kind of attachment',
  policy: 'words of a policy and nothing that says which',
  'rfc-violation': 'words of a malformed mail, header or command; 5.6.0, 500 to 504',
  'too-big': '"message size exceeds", "too large"; 552, 5.3.4',
  loop: '"mail loop", "too many hops"; 5.4.6',
  network: '"connection timed out", "connection refused", "no route"; 4.4.1',
  expired: '"retry timeout exceeded", "could not be delivered within"; 4.4.7',
  system: 'words of a full disk, an internal or local error; 4.3.0, 5.3.0',
  'not-a-bounce': 'the kind of the mail, before any word is judged: see below',
  unknown: 'nothing else',
};

const saying: Readonly<Record<(typeof bounceNoteIds)[number], string>> = {
  'bounce/forwarded':
    'SPF failed at a forwarder or relay of the recipient, where it cannot hold: do not add its address to the SPF record; DKIM is what survives',
  'bounce/not-from-sender':
    "the address that sent is none of Directo's: the mail came from elsewhere, or was forwarded or forged",
  'bounce/contradiction': 'the words of the reply speak of several causes',
  'bounce/domain-guess': 'the reply names no domain; the one checked stands in the returned mail',
  'bounce/dns-of-today': 'the check shows the DNS of today, the bounce is from its own day: it may be mended since',
  'bounce/authorised-today': 'a receiver would accept the address today',
  'bounce/refused-today': 'a receiver would not accept the address today either',
  'bounce/other-domain': 'the domain is known from the mail alone, so DNS was not asked; the command that asks',
  'bounce/no-dns': 'DNS was not asked, because of `--no-dns`',
  'bounce/no-domain': 'neither the reply nor the returned mail names a domain; the command that checks yours',
};
